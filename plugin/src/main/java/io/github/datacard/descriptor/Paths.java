package io.github.datacard.descriptor;

import io.github.datacard.vocabulary.FieldType;
import java.util.Map;
import java.util.TreeMap;

/** The paths that the program computes on, with the types it counts on. All other paths are data alone. */
public final class Paths {
    private static final Map<String, FieldType> TYPES = new TreeMap<>();

    public static final String ID = path("id", FieldType.LINE);
    public static final String NAME = path("name", FieldType.LINE);
    public static final String PRETTY_NAME = path("pretty_name", FieldType.LINE);
    public static final String VERSION = path("version", FieldType.LINE);
    public static final String STATUS = path("status", FieldType.CHOICE);
    public static final String SUMMARY = path("summary", FieldType.TEXT);
    public static final String DESCRIPTION = path("description", FieldType.TEXT);
    public static final String KEYWORDS = path("keywords", FieldType.LINE);
    public static final String LANGUAGE = path("language", FieldType.RECORD);
    public static final String LANGUAGE_TAG = path("language.tag", FieldType.CODE);
    public static final String CREATORS = path("creators", FieldType.RECORD);
    public static final String CREATOR_KIND = path("creators.kind", FieldType.CHOICE);
    public static final String CREATORS_NAME = path("creators.name", FieldType.LINE);
    public static final String CONTACT_NAME = path("contact.name", FieldType.LINE);
    public static final String CONTACT_URL = path("contact.url", FieldType.URL);
    public static final String HOMEPAGE = path("links.homepage", FieldType.URL);
    public static final String REPOSITORY = path("links.repository", FieldType.URL);
    public static final String PAPERS = path("links.papers", FieldType.URL);
    public static final String CITATION_TEXT = path("citation.text", FieldType.TEXT);
    public static final String DOI = path("doi", FieldType.LINE);
    public static final String BIBTEX = path("citation.bibtex", FieldType.TEXT);
    public static final String CITATION_POLICY = path("citation.policy", FieldType.TEXT);
    public static final String DATE_CREATED = path("dates.created", FieldType.DATE);
    public static final String DATE_PUBLISHED = path("dates.published", FieldType.DATE);
    public static final String DATE_MODIFIED = path("dates.modified", FieldType.DATE);
    public static final String CONFIGS = path("configs", FieldType.RECORD);
    public static final String SPLITS_NAME = path("splits.name", FieldType.LINE);
    public static final String CONFIG_NAME = path("configs.name", FieldType.LINE);
    public static final String CONFIG_DESCRIPTION = path("configs.description", FieldType.TEXT);
    public static final String CONFIG_SAMPLE = path("configs.sample", FieldType.NUMBER);
    public static final String SPLITS = path("configs.splits", FieldType.RECORD);
    public static final String SPLIT_CRITERIA = path("configs.splits.criteria", FieldType.TEXT);
    public static final String SPLIT_FILES = path("configs.splits.files", FieldType.LINE);
    public static final String SHORT_SPLIT_FILES = path("splits.files", FieldType.LINE);
    public static final String SPLIT_COUNT = path("configs.splits.count", FieldType.COUNT);
    public static final String SPLIT_BYTES = path("configs.splits.bytes", FieldType.BYTES);
    public static final String SPLIT_ANNOTATION = path("configs.splits.annotation", FieldType.TEXT);
    public static final String FEATURES = path("configs.features", FieldType.RECORD);
    public static final String FEATURE_NAME = path("configs.features.name", FieldType.LINE);
    public static final String FEATURE_TYPE = path("configs.features.type", FieldType.FEATURE);
    public static final String FEATURE_DESCRIPTION = path("configs.features.description", FieldType.TEXT);
    public static final String INSTANCES = path("composition.instances", FieldType.RECORD);
    public static final String INSTANCE_COUNT = path("composition.instances.count", FieldType.COUNT);
    public static final String INSTANCE_PARENT = path("composition.instances.parent", FieldType.LINE);
    public static final String SUBJECTS = path("composition.subjects.count", FieldType.COUNT);
    public static final String DATA_SUBJECTS = path("composition.data_subjects", FieldType.CHOICE);
    public static final String MODALITIES = path("composition.modalities", FieldType.CODE);
    public static final String CONSENT_OBTAINED = path("people.consent.obtained", FieldType.YESNO);
    public static final String CONSENT_PROCESS = path("people.consent.process", FieldType.TEXT);
    public static final String DEIDENTIFIED = path("people.privacy.deidentified", FieldType.YESNO);
    public static final String PRIVACY_MEASURES = path("people.privacy.measures", FieldType.RECORD);
    public static final String SIZE = path("composition.size", FieldType.RECORD);
    public static final String SIZE_BYTES = path("composition.size.bytes", FieldType.BYTES);
    public static final String SUBSETS = path("composition.subsets", FieldType.RECORD);
    public static final String SUBSET_LICENSE = path("composition.subsets.license", FieldType.LINE);
    public static final String SUBSET_CONFIG = path("composition.subsets.config", FieldType.LINE);
    public static final String SUBSET_COUNT = path("composition.subsets.count", FieldType.COUNT);
    public static final String STATISTICS = path("composition.statistics", FieldType.RECORD);
    public static final String EXAMPLES = path("composition.examples", FieldType.RECORD);
    public static final String LABELS = path("composition.labels", FieldType.RECORD);
    public static final String LABEL_CLASSES = path("composition.labels.classes", FieldType.COUNT);
    public static final String LABEL_SHARES = path("composition.labels.distribution", FieldType.DISTRIBUTION);
    public static final String LABEL_HIERARCHY = path("composition.labels.hierarchy", FieldType.RECORD);
    public static final String QUALITY_ISSUES = path("composition.quality_issues", FieldType.TEXT);
    public static final String SPLIT_NOTES = path("composition.split_notes", FieldType.TEXT);
    public static final String RESULTS = path("uses.results", FieldType.RECORD);
    public static final String RESULT_SPLIT = path("uses.results.split", FieldType.LINE);
    public static final String SPLIT_NAME = path("configs.splits.name", FieldType.LINE);
    public static final String DISTRIBUTION_DATE = path("distribution.date", FieldType.DATE);
    public static final String RELEASE_TYPE = path("maintenance.release_type", FieldType.CHOICE);
    public static final String CROSS_SPLIT = path("composition.duplication.cross_split", FieldType.COUNT);
    public static final String ABOUT_PEOPLE = path("people.relates_to_people", FieldType.YESNO);
    public static final String PEOPLE_OVERVIEW = path("people.overview", FieldType.TEXT);
    public static final String SYNTHETIC = path("composition.synthetic", FieldType.RECORD);
    public static final String SYNTHETIC_SHARE = path("composition.synthetic.share", FieldType.PERCENT);
    public static final String SENSITIVE_FIELDS = path("people.sensitive_data.field", FieldType.LINE);
    public static final String DEMOGRAPHICS = path("people.demographics", FieldType.RECORD);
    public static final String DEMOGRAPHIC_SHARES = path("people.demographics.distribution", FieldType.DISTRIBUTION);
    public static final String INTERSECTION_COUNTS = path("people.intersection_counts", FieldType.RECORD);
    public static final String COLLECTION_SOURCES = path("collection.sources", FieldType.RECORD);
    public static final String SOURCE_TYPE = path("collection.sources.type", FieldType.CHOICE);
    public static final String ACQUISITION = path("collection.acquisition", FieldType.CHOICE);
    public static final String GENERATION = path("collection.generation", FieldType.RECORD);
    public static final String COLLECTION = path("collection.procedure", FieldType.TEXT);
    public static final String COLLECTORS = path("collection.collectors", FieldType.TEXT);
    public static final String COLLECTED = path("collection.timeframe", FieldType.PERIOD);
    public static final String CRAWL_DOMAINS = path("collection.crawl.domains", FieldType.RECORD);
    public static final String STEPS = path("processing.steps", FieldType.RECORD);
    public static final String STEP_FIELDS = path("processing.steps.fields", FieldType.LINE);
    public static final String STEP_IN = path("processing.steps.count_in", FieldType.COUNT);
    public static final String STEP_OUT = path("processing.steps.count_out", FieldType.COUNT);
    public static final String SOFTWARE_URL = path("processing.software.url", FieldType.URL);
    public static final String ANNOTATION = path("annotation.overview", FieldType.TEXT);
    public static final String ANNOTATION_SETS = path("annotation.sets", FieldType.RECORD);
    public static final String LABEL_DEFINITIONS = path("annotation.sets.label_definitions", FieldType.RECORD);
    public static final String LABEL_DEFINED = path("annotation.sets.label_definitions.label", FieldType.LINE);
    public static final String DERIVED = path("lineage.derived", FieldType.YESNO);
    public static final String LINEAGE = path("lineage.sources", FieldType.RECORD);
    public static final String LINEAGE_REF = path("lineage.sources.ref", FieldType.REF);
    public static final String LINEAGE_RELATION = path("lineage.sources.relation", FieldType.CHOICE);
    public static final String LINEAGE_LICENSE = path("lineage.sources.license", FieldType.LINE);
    public static final String LINEAGE_STATUS = path("lineage.sources.status", FieldType.CHOICE);
    public static final String PREVIOUS_VERSION = path("lineage.previous_version", FieldType.REF);
    public static final String MODELS = path("lineage.models", FieldType.RECORD);
    public static final String MODEL_ROLE = path("lineage.models.role", FieldType.CHOICE);
    public static final String DERIVATIVES = path("lineage.derivatives", FieldType.REF);
    public static final String ML_ROLES = path("uses.ml_roles", FieldType.CHOICE);
    public static final String TASK_MAPPING = path("uses.tasks.mapping", FieldType.RECORD);
    public static final String QUICKSTART = path("uses.quickstart", FieldType.TEXT);
    public static final String BIASES = path("considerations.biases", FieldType.RECORD);
    public static final String BIAS_TYPE = path("considerations.biases.type", FieldType.CHOICE);
    public static final String LIMITATIONS = path("considerations.limitations", FieldType.RECORD);
    public static final String CORRELATIONS = path("considerations.correlations", FieldType.RECORD);
    public static final String SHORTCUTS = path("considerations.shortcuts", FieldType.RECORD);
    public static final String IMBALANCE = path("considerations.imbalance", FieldType.RECORD);
    public static final String SUBGROUP_RESULTS = path("considerations.subgroup_results", FieldType.RECORD);
    public static final String RECOMMENDATIONS = path("considerations.recommendations", FieldType.TEXT);
    public static final String FOOTPRINT = path("considerations.footprint", FieldType.RECORD);
    public static final String DISTRIBUTION_METHOD = path("distribution.method", FieldType.TEXT);
    public static final String ACCESS_URL = path("distribution.access.url", FieldType.URL);
    public static final String ACCESS_TYPE = path("distribution.access.type", FieldType.CHOICE);
    public static final String ACCESS_FIELDS = path("distribution.access.fields", FieldType.RECORD);
    public static final String AVAILABILITY = path("distribution.availability.status", FieldType.CHOICE);
    public static final String SUCCESSOR = path("distribution.availability.successor", FieldType.REF);
    public static final String AVAILABILITY_CHECKED = path("distribution.availability.checked", FieldType.DATE);
    public static final String LICENSES = path("distribution.licenses", FieldType.RECORD);
    public static final String LICENSE_NOTES = path("distribution.license_notes", FieldType.TEXT);
    public static final String FIELD_NOTES = path("composition.field_notes", FieldType.TEXT);
    public static final String LICENSE_ID = path("distribution.licenses.id", FieldType.CODE);
    public static final String LICENSE_PARTS = path("distribution.licenses.applies_to", FieldType.CHOICE);
    public static final String LICENSE_TERMS = path("distribution.licenses.terms", FieldType.TEXT);
    public static final String FORMATS = path("distribution.formats", FieldType.LINE);
    public static final String FILES = path("distribution.files", FieldType.RECORD);
    public static final String FILE_SHA256 = path("distribution.files.sha256", FieldType.LINE);
    public static final String SAMPLE = path("distribution.sample", FieldType.RECORD);
    public static final String VERSIONS = path("maintenance.versions", FieldType.RECORD);
    public static final String NEXT_UPDATE_DATE = path("maintenance.next_update.date", FieldType.DATE);
    public static final String VERSIONS_NUMBER = path("maintenance.versions.version", FieldType.LINE);
    public static final String VERSIONS_DATE = path("maintenance.versions.date", FieldType.DATE);
    public static final String REVIEW_BY = path("maintenance.review_by", FieldType.DATE);
    public static final String CARD_PATH = path("card.path", FieldType.LINE);
    public static final String CARD_TEMPLATE = path("card.template", FieldType.CHOICE);
    public static final String CARD_MODE = path("card.mode", FieldType.CHOICE);
    public static final String CARD_IMPORTED = path("card.imported", FieldType.LINE);
    public static final String APPROVALS = path("card.approvals", FieldType.RECORD);
    public static final String EVIDENCE = path("card.evidence", FieldType.RECORD);
    public static final String EVIDENCE_CITATION = path("card.evidence.citation", FieldType.TEXT);
    public static final String EVIDENCE_QUOTE = path("card.evidence.quote", FieldType.TEXT);
    public static final String KEPT = path("card.kept", FieldType.RECORD);

    public static final String OVERVIEW = path("composition.overview", FieldType.TEXT);
    public static final String PROCEDURE = path("collection.procedure", FieldType.TEXT);
    public static final String PURPOSE = path("motivation.purpose", FieldType.TEXT);
    public static final String MOTIVATION_GAP = path("motivation.gap", FieldType.TEXT);
    public static final String UPDATE_PLAN = path("maintenance.update_plan", FieldType.TEXT);

    public static final String RELATIONSHIPS = path("composition.relationships", FieldType.TEXT);
    public static final String MISSING = path("composition.missing", FieldType.TEXT);
    public static final String SUBSET_DESCRIPTION = path("composition.subsets.description", FieldType.TEXT);
    public static final String COMPOSITION_NOTES = path("composition.notes", FieldType.TEXT);
    public static final String ANNOTATION_COUNT = path("annotation.sets.count", FieldType.COUNT);
    public static final String ANNOTATOR_SHARES =
            path("annotation.sets.annotators.demographics", FieldType.DISTRIBUTION);
    public static final String INTENDED_USE = path("uses.intended.use", FieldType.TEXT);
    public static final String OUT_OF_SCOPE_USE = path("uses.out_of_scope.use", FieldType.TEXT);
    public static final String PROHIBITED_USE = path("uses.prohibited.use", FieldType.TEXT);
    public static final String AGREEMENT = path("annotation.sets.agreement", FieldType.RECORD);
    public static final String LABELED = path("composition.labels.present", FieldType.YESNO);
    public static final String FILE_BYTES = path("distribution.files.bytes", FieldType.BYTES);

    public static final String TASKS = path("uses.tasks", FieldType.RECORD);

    private Paths() {}

    /** All paths with their types. */
    public static Map<String, FieldType> all() {
        return Map.copyOf(TYPES);
    }

    private static String path(String path, FieldType type) {
        TYPES.put(path, type);
        return path;
    }
}
