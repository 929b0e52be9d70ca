package io.github.datacard.maven;

import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.engine.TableServer;
import io.github.datacard.measure.DatabaseAddress;
import io.github.datacard.resolver.OpenSettings;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.settings.Server;

/** Databases in which tables lie. A password is nowhere but in the settings of Maven. */
record SettingsTables(OpenSettings settings) {
    private static final Pattern URL = Pattern.compile("<url[^>]*>\\s*(.*?)\\s*</url>", Pattern.DOTALL);

    /** The database that is meant by an address or by the id of a server. */
    TableServer named(String named) {
        if (named.startsWith("jdbc:")) {
            DatabaseAddress address = new DatabaseAddress(named);
            if (address.holdsPassword()) {
                throw new DatacardException(AbstractDatacardMojo.PREFIX + "measure.jdbc holds a password. Put it into a"
                        + " server of settings.xml, with the address as url in its configuration, and name its id.");
            }
            return new TableServer(address, new Properties());
        }
        Server server = settings.server(named)
                .orElseThrow(() -> new DatacardException(AbstractDatacardMojo.PREFIX + "measure.jdbc is neither an"
                        + " address that begins with jdbc: nor the id of a server in settings.xml: " + named));
        Matcher url = URL.matcher(String.valueOf(server.getConfiguration()));
        if (!url.find()) {
            throw new DatacardException(
                    "The server " + named + " of settings.xml has no address of JDBC as url in its configuration.");
        }
        Properties login = new Properties();
        Optional.ofNullable(server.getUsername()).ifPresent(user -> login.setProperty("user", user));
        Optional.ofNullable(server.getPassword()).ifPresent(password -> login.setProperty("password", password));
        return new TableServer(new DatabaseAddress(url.group(1).replace("&amp;", "&")), login);
    }
}
