package io.github.datacard.findings;

/** Fields by their paths, in the order in which they come; a license by its short form. */
final class PlainPlaces implements FieldPlaces {
    @Override
    public String place(String path) {
        return path.equals("distribution.licenses.id") ? "license" : path;
    }

    @Override
    public int rank(String path) {
        return path.length();
    }
}
