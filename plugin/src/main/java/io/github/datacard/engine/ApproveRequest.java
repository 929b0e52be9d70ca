package io.github.datacard.engine;

import java.util.List;
import java.util.Optional;

/**
 * Who approves what.
 *
 * @param by who approves; empty to show what would be approved
 * @param role in which role; may be empty
 * @param date the day, as {@code 2026-03-31}
 * @param ids the datasets; {@code *} stands for all, and none is needed where there is one
 */
public record ApproveRequest(Optional<String> by, String role, String date, List<String> ids) {}
