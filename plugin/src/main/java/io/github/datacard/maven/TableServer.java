package io.github.datacard.maven;

import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.measure.DatabaseAddress;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/**
 * A database in which tables lie. A password is nowhere but in the settings of Maven.
 *
 * @param address where it is
 * @param login user and password, if there are any
 */
record TableServer(DatabaseAddress address, Properties login) {
    private static final Pattern URL = Pattern.compile("<url[^>]*>\\s*(.*?)\\s*</url>", Pattern.DOTALL);

    /** The database that is meant by an address or by the id of a server. */
    static TableServer of(String named, MavenSession session, SettingsDecrypter decrypter) {
        if (named.startsWith("jdbc:")) {
            DatabaseAddress address = new DatabaseAddress(named);
            if (address.holdsPassword()) {
                throw new DatacardException(AbstractDatacardMojo.PREFIX + "measure.jdbc holds a password. Put it into a"
                        + " server of settings.xml, with the address as url in its configuration, and name its id.");
            }
            return new TableServer(address, new Properties());
        }
        Server server = Optional.ofNullable(session.getSettings().getServer(named))
                .orElseThrow(() -> new DatacardException(AbstractDatacardMojo.PREFIX + "measure.jdbc is neither an"
                        + " address that begins with jdbc: nor the id of a server in settings.xml: " + named));
        Matcher url = URL.matcher(String.valueOf(server.getConfiguration()));
        if (!url.find()) {
            throw new DatacardException(
                    "The server " + named + " of settings.xml has no address of JDBC as url in its configuration.");
        }
        Server open = Optional.ofNullable(decrypter
                        .decrypt(new DefaultSettingsDecryptionRequest(server))
                        .getServer())
                .orElse(server);
        Properties login = new Properties();
        Optional.ofNullable(open.getUsername()).ifPresent(user -> login.setProperty("user", user));
        Optional.ofNullable(open.getPassword()).ifPresent(password -> login.setProperty("password", password));
        return new TableServer(new DatabaseAddress(url.group(1).replace("&amp;", "&")), login);
    }
}
