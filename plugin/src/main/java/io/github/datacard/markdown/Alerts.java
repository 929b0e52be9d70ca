package io.github.datacard.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Quotations that begin with {@code [!NOTE]} or one of its kind, which GitHub and the Hub show as boxes with a title. */
final class Alerts extends AbstractVisitor {
    private static final Pattern KIND =
            Pattern.compile("\\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)]", Pattern.CASE_INSENSITIVE);

    private final Map<String, String> titles;
    private final List<BlockQuote> quotes = new ArrayList<>();

    private Alerts(Map<String, String> titles) {
        this.titles = titles;
    }

    /**
     * Makes boxes of the alerts in a document.
     *
     * @param titles what readers see above each kind
     */
    static void mark(Node document, Map<String, String> titles) {
        Alerts alerts = new Alerts(titles);
        document.accept(alerts);
        alerts.quotes.forEach(alerts::box);
    }

    @Override
    public void visit(BlockQuote quote) {
        quotes.add(quote);
        visitChildren(quote);
    }

    private void box(BlockQuote quote) {
        if (!(quote.getFirstChild() instanceof Paragraph first) || !(first.getFirstChild() instanceof Text mark)) {
            return;
        }
        Matcher kind = KIND.matcher(mark.getLiteral().strip());
        Node behind = mark.getNext();
        if (!kind.matches() || (behind != null && !(behind instanceof SoftLineBreak))) {
            return;
        }
        String name = kind.group(1).toLowerCase(Locale.ROOT);
        mark.unlink();
        if (behind == null) {
            first.unlink();
        } else {
            behind.unlink();
        }
        quote.insertBefore(html("<div class=\"alert " + name + "\">"));
        quote.insertBefore(title(titles.getOrDefault(name, name)));
        while (quote.getFirstChild() != null) {
            quote.insertBefore(quote.getFirstChild());
        }
        quote.insertBefore(html("</div>"));
        quote.unlink();
    }

    private static HtmlBlock html(String tag) {
        HtmlBlock block = new HtmlBlock();
        block.setLiteral(tag);
        return block;
    }

    private static Paragraph title(String words) {
        StrongEmphasis strong = new StrongEmphasis();
        strong.appendChild(new Text(words));
        Paragraph title = new Paragraph();
        title.appendChild(strong);
        return title;
    }
}
