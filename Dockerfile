# docker build -t datacard . && docker run --rm -v "$PWD:/work" datacard check
FROM eclipse-temurin:17-jre
COPY plugin/target/datacard-maven-plugin-*-cli.jar /opt/datacard/datacard.jar
COPY plugin/src/main/cli/datacard /opt/datacard/datacard
ENV DATACARD_CACHE=/tmp/datacard
WORKDIR /work
ENTRYPOINT ["/opt/datacard/datacard"]
