package org.w3id.diwan.cli.reading;

import java.util.List;
import java.util.Locale;
import org.w3id.diwan.model.Claim;
import org.w3id.diwan.model.reading.MachineReading;
import org.w3id.diwan.model.reading.Reading;

/** Whose findings {@code diwan evaluate} scores. */
enum ScoredArm {
    PATTERNS("patterns"),
    /** What a language model proposed and the text bears. */
    MODEL("the model"),
    ALL("patterns and the model");

    private final String words;

    ScoredArm(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** What this arm found; names and dates are always the patterns'. */
    MachineReading of(MachineReading machine) {
        if (this != MODEL) {
            return machine;
        }
        Reading all = machine.reading();
        List<Claim> claims = all.claims().stream()
                .filter(claim -> isModels(machine, claim.id()))
                .toList();
        Reading own = new Reading(
                all.entities(),
                all.sources(),
                all.statements().stream()
                        .filter(each -> isModels(machine, each.id()))
                        .toList(),
                claims,
                all.mentions(),
                all.problems());
        return new MachineReading(own, machine.confidence(), machine.dates(), machine.arms(), machine.refused());
    }

    private static boolean isModels(MachineReading machine, String id) {
        return machine.arms().getOrDefault(id, List.of()).stream()
                .anyMatch(arm -> !arm.equals(MachineReading.PATTERNS));
    }

    /** As users write it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
