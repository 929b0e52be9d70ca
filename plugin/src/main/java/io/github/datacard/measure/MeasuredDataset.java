package io.github.datacard.measure;

import io.github.datacard.data.DataFolder;
import io.github.datacard.data.DataLayout;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.diagnostic.Findings;

/**
 * The dataset that is being measured, with what was found wrong so far.
 *
 * @param folder where its files lie
 * @param layout which files are of which split
 * @param privacy what of it may be shown
 * @param unreadable its files that cannot be read
 * @param progress how much of it was read
 * @param findings what is wrong with its data
 */
record MeasuredDataset(
        Descriptor descriptor,
        DataFolder folder,
        DataLayout layout,
        MeasureSettings settings,
        Privacy privacy,
        UnreadableFiles unreadable,
        BytesRead progress,
        Findings findings) {}
