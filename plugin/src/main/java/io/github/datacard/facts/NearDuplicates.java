package io.github.datacard.facts;

import java.util.List;

/**
 * How many rows of a configuration have texts that are nearly those of other rows. Rows whose texts are alike are a group;
 * in a larger one each is alike to some other, not to all.
 *
 * @param columns the columns whose texts were compared, one after the other
 * @param alikePercent how many of the pieces of both texts together stand in both, at least
 * @param splits what repeats within each split
 * @param pairs what stands nearly the same in both of two splits
 */
public record NearDuplicates(List<String> columns, int alikePercent, List<Within> splits, List<Pair> pairs) {
    /**
     * What repeats within a split.
     *
     * @param rows how many rows were compared; shorter texts were not
     * @param repeated how many of them are nearly the same as an earlier one
     */
    public record Within(String split, long rows, long repeated) {}

    /**
     * What stands nearly the same in two splits.
     *
     * @param firstRows how many rows of the first have a text that is nearly in the second
     * @param secondRows how many rows of the second have a text that is nearly in the first
     */
    public record Pair(String first, String second, long firstRows, long secondRows) {}
}
