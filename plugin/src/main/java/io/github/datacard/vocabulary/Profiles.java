package io.github.datacard.vocabulary;

import io.github.datacard.library.LibraryFolder;
import io.github.datacard.text.Nearest;
import io.github.datacard.vocabulary.Profile.Part;
import io.github.datacard.vocabulary.Profile.ProfileSection;
import io.github.datacard.vocabulary.Profile.Question;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The profiles of a library, each joined with those that it extends. */
final class Profiles {
    private final LibraryFolder<ProfileDraft> drafts;
    private final Map<String, Profile> joined = new LinkedHashMap<>();

    Profiles(LibraryFolder<ProfileDraft> drafts) {
        this.drafts = drafts;
    }

    /** A profile by its name, or by name and version. */
    Optional<Profile> find(String name) {
        return drafts.find(Profile.nameOf(name)).map(this::joined).filter(profile -> profile.answersTo(name));
    }

    /** All profiles, in the order of their files' names. */
    Map<String, Profile> all() {
        Map<String, Profile> all = new LinkedHashMap<>();
        List.copyOf(drafts.all().keySet()).forEach(id -> all.put(id, find(id).orElseThrow()));
        return all;
    }

    /** The profiles that look for datasets by themselves, where their condition holds. */
    List<Profile> found(Predicate<String> holds) {
        return drafts.with("found_when", holds).stream()
                .map(this::joined)
                .filter(profile -> !profile.foundWhen().isEmpty() && holds.test(profile.foundWhen()))
                .toList();
    }

    private synchronized Profile joined(ProfileDraft draft) {
        return joined(draft, new LinkedHashSet<>());
    }

    private Profile joined(ProfileDraft draft, Set<String> open) {
        String id = draft.own().id();
        Profile done = joined.get(id);
        if (done == null) {
            if (!open.add(id)) {
                throw draft.node().failure("the profile extends itself: " + String.join(" → ", open) + " → " + id);
            }
            done = draft.parents().isEmpty() ? draft.own() : join(draft, open);
            open.remove(id);
            joined.put(id, done);
        }
        return done;
    }

    private Profile join(ProfileDraft draft, Set<String> open) {
        List<Profile> parents = draft.parents().stream()
                .map(name -> joined(parent(draft, name), open))
                .toList();
        Inherited inherited = new Inherited(draft, parents);
        Profile own = draft.own();
        List<ProfileSection> sections =
                Stream.concat(inherited.sections(), own.sections().stream()).toList();
        return new Profile(
                own.id(),
                own.version(),
                own.title(),
                own.summary(),
                own.source(),
                own.foundWhen(),
                own.namesOnly(),
                sections);
    }

    private ProfileDraft parent(ProfileDraft draft, String name) {
        ProfileDraft parent = drafts.find(Profile.nameOf(name))
                .orElseThrow(() -> draft.node()
                        .failure("it extends the profile \"" + name + "\", which does not exist. "
                                + Nearest.hint(
                                                Profile.nameOf(name),
                                                drafts.all().keySet())
                                        .strip()));
        if (!parent.own().answersTo(name)) {
            throw draft.node()
                    .failure("it extends " + name + ", but the library has "
                            + parent.own().reference());
        }
        return parent;
    }

    /** The questions of the profiles that one profile extends, as it wants them. */
    private static final class Inherited {
        private final ProfileDraft draft;
        private final List<Profile> parents;

        Inherited(ProfileDraft draft, List<Profile> parents) {
            this.draft = draft;
            this.parents = parents;
            draft.dropped().forEach(name -> only(name, "drop"));
            draft.changes().forEach(change -> only(change.question(), "change"));
            parents.stream().flatMap(parent -> parent.questions().stream()).forEach(this::agreeing);
            draft.own().questions().forEach(this::fresh);
        }

        Stream<ProfileSection> sections() {
            List<List<Part>> asked = new ArrayList<>();
            List<ProfileSection> sections = new ArrayList<>();
            for (ProfileSection section : parents.stream()
                    .flatMap(parent -> parent.sections().stream())
                    .toList()) {
                List<Question> questions = section.questions().stream()
                        .filter(question -> !isDropped(question) && !asked.contains(question.parts()))
                        .map(this::changed)
                        .toList();
                questions.forEach(question -> asked.add(question.parts()));
                if (!questions.isEmpty()) {
                    sections.add(new ProfileSection(section.title(), section.number(), questions));
                }
            }
            return sections.stream();
        }

        private boolean isDropped(Question question) {
            return draft.dropped().stream().anyMatch(name -> isMeant(name, question));
        }

        private Question changed(Question question) {
            return draft.changes().stream()
                    .filter(change -> isMeant(change.question(), question))
                    .map(change -> question.as(change.level()))
                    .findFirst()
                    .orElse(question);
        }

        /** Two profiles that ask the same must want it equally much, or the profile that joins them decides. */
        private void agreeing(Question question) {
            boolean decided = isDropped(question)
                    || draft.changes().stream().anyMatch(change -> isMeant(change.question(), question));
            inherited(other -> other.parts().equals(question.parts()) && other.level() != question.level())
                    .filter(other -> !decided)
                    .findFirst()
                    .ifPresent(other -> {
                        throw draft.node()
                                .failure("the profiles that it extends contradict each other: \""
                                        + question.topic() + "\" is "
                                        + question.level().word() + ", and \"" + other.topic()
                                        + "\" with the same answers is "
                                        + other.level().word()
                                        + ". Decide below \"change\", or drop one of them");
                    });
        }

        private void fresh(Question question) {
            inherited(other -> other.parts().equals(question.parts()) && !isDropped(other))
                    .findFirst()
                    .ifPresent(other -> {
                        throw draft.node()
                                .failure("it asks \"" + question.topic()
                                        + "\", which a profile that it extends asks already as \"" + other.topic()
                                        + "\". Name it below \"change\" instead, or below \"drop\", too");
                    });
        }

        /** One name below {@code drop} or {@code change} has to mean one question. */
        private void only(String name, String key) {
            Set<List<Part>> meant = inherited(question -> isMeant(name, question))
                    .map(Question::parts)
                    .collect(Collectors.toSet());
            if (meant.isEmpty()) {
                List<String> topics =
                        inherited(question -> true).map(Question::topic).toList();
                throw draft.node()
                        .failure("below \"" + key + "\" it names the question \"" + name
                                + "\", which no profile asks that it extends. "
                                + Nearest.hint(name, topics).strip());
            }
            if (meant.size() > 1) {
                throw draft.node()
                        .failure("below \"" + key + "\" the name \"" + name + "\" means " + meant.size()
                                + " questions. Name one by its topic or by its first answer");
            }
            if (key.equals("change")
                    && draft.dropped().stream()
                            .anyMatch(dropped -> inherited(question -> isMeant(dropped, question))
                                    .map(Question::parts)
                                    .anyMatch(meant::contains))) {
                throw draft.node()
                        .failure("it drops the question \"" + name + "\" and changes it, too. Keep one of both");
            }
        }

        private Stream<Question> inherited(Predicate<Question> wanted) {
            return parents.stream()
                    .flatMap(parent -> parent.questions().stream())
                    .filter(wanted);
        }

        /** A question is named by its topic, its first answer, or the record that all its answers are parts of. */
        private static boolean isMeant(String name, Question question) {
            return question.topic().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))
                    || question.answers().get(0).equals(name)
                    || question.answers().stream().allMatch(answer -> answer.startsWith(name + "."));
        }
    }
}
