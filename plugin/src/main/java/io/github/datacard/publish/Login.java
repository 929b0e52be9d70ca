package io.github.datacard.publish;

/**
 * A user and a password, as {@code settings.xml} has them. Neither is ever printed.
 *
 * @param user may be empty
 */
public record Login(String user, String password) {
    @Override
    public String toString() {
        return "Login[hidden]";
    }
}
