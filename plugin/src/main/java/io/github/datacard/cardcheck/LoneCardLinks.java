package io.github.datacard.cardcheck;

import io.github.datacard.audience.Cards;
import io.github.datacard.card.CommittedCard;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.ReadingRule;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds links and pictures of a card that lead to files of its own repository that are not there, or are no links. */
final class LoneCardLinks {
    private static final Pattern LINK =
            Pattern.compile("!?\\[[^\\[\\]\\n]*\\]\\(\\s*(<[^<>\\n]*>|[^()\\s]+(?:\\([^()\\s]*\\)[^()\\s]*)?)"
                    + "(?:\\s+[\"'][^\\n]{0,500}?[\"'])?\\s*\\)");
    private static final Pattern HTML =
            Pattern.compile("(?i)<(?:img|a|source)\\b[^<>\\n]*?\\s(?:src|href)\\s*=\\s*[\"']([^\"'\\n]+)[\"']");
    private static final Pattern TURNED = Pattern.compile("\\([^()\\[\\]\\n]+\\)\\[(https?://[^\\]\\s]+)\\]");

    /** Views of the Hub, through which a link may lead to a file of the repository. */
    private static final Pattern VIEW = Pattern.compile("^(?:blob|resolve|raw)/(?:main|master)/");

    /** What is no file of the repository: other addresses, places of the page, and what programs fill in. */
    private static final Pattern ELSEWHERE = Pattern.compile(
            "(?i)^(?:[a-z][a-z0-9+.-]*:|/|#|\\?|www\\.|~|\\.\\./|[\\w.-]+@)|[{}<>$|*]|^[\\w-]+\\.(?:com|org|net|io|edu|gov)\\b"
                    + "|^(?:discussions|viewer|tree|blob|resolve|raw|settings)\\b");

    /** A file has an ending, or lies in a folder. */
    private static final Pattern FILE = Pattern.compile("(?:^|/)[^/]*\\.\\w{1,8}$|^(?!\\.$)[^/]+/");

    private static final Pattern ESCAPES = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");

    private LoneCardLinks() {}

    /** All that leads nowhere, as one finding for files and one for brackets. */
    static List<Finding> findings(CommittedCard card) {
        Map<String, Integer> gone = new LinkedHashMap<>();
        Map<String, Integer> turned = new LinkedHashMap<>();
        Path folder = LoneFiles.folderOf(card.file());
        boolean hasOthers = hasOthers(folder, card.file());
        CardLines.prose(card).forEach((line, text) -> {
            TURNED.matcher(text).results().forEach(found -> turned.putIfAbsent(found.group(), line));
            if (hasOthers) {
                List.of(LINK, HTML)
                        .forEach(form -> form.matcher(text)
                                .results()
                                .map(found -> found.group(1))
                                .filter(target -> isGone(folder, target))
                                .forEach(target -> gone.putIfAbsent(target, line)));
            }
        });
        List<Finding> findings = new ArrayList<>();
        finding(
                        card,
                        gone,
                        "leads to a file that is not here",
                        "lead to files that are not here",
                        "Bring the file back, correct its path (upper and lower case matter), or remove the link.")
                .ifPresent(findings::add);
        finding(
                        card,
                        turned,
                        "has its brackets the wrong way around",
                        "have their brackets the wrong way around",
                        "Write [text](address).")
                .ifPresent(findings::add);
        return findings;
    }

    private static Optional<Finding> finding(
            CommittedCard card, Map<String, Integer> lines, String one, String several, String remedy) {
        List<CardPlace> places = lines.entrySet().stream()
                .map(link -> new CardPlace(link.getKey(), link.getValue()))
                .toList();
        return places.stream()
                .findFirst()
                .map(first -> Finding.of(
                        ReadingRule.CARD_DEAD_LINK,
                        Location.at(card.file(), first.line(), 1),
                        places.size() == 1
                                ? "The link \"" + first.name() + "\" " + one
                                : places.size() + " links " + several + ": " + CardPlace.named(places),
                        remedy));
    }

    private static boolean isGone(Path folder, String written) {
        String target = written.replaceAll("^<|>$", "").replaceFirst("^(?:\\./)+", "");
        String path = VIEW.matcher(target.replaceFirst("[?#].*", "")).replaceFirst("");
        if (ELSEWHERE.matcher(path).find() || !FILE.matcher(path).find()) {
            return false;
        }
        try {
            Path file = folder.resolve(decoded(path)).normalize();
            return file.startsWith(folder) && !Files.exists(file);
        } catch (InvalidPathException impossible) {
            return false;
        }
    }

    private static String decoded(String path) {
        return ESCAPES.matcher(path)
                .replaceAll(
                        found -> Matcher.quoteReplacement(URLDecoder.decode(found.group(), StandardCharsets.UTF_8)));
    }

    /** A card that was taken out of its repository says nothing of files. */
    private static boolean hasOthers(Path folder, Path card) {
        if (!String.valueOf(card.getFileName()).equals(Cards.NAME)) {
            return false;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                if (!name.startsWith(".") && !name.equals(Cards.NAME)) {
                    return true;
                }
            }
            return false;
        } catch (IOException | DirectoryIteratorException unreadable) {
            return false;
        }
    }
}
