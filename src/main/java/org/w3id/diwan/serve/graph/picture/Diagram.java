package org.w3id.diwan.serve.graph.picture;

import java.util.List;

/**
 * What is on a picture.
 *
 * @param title what it shows
 * @param subtitles lines below the title
 * @param boxes the entities
 * @param arrows the edges between them
 * @param notes lines at the foot: the sources
 */
public record Diagram(String title, List<String> subtitles, List<Box> boxes, List<Arrow> arrows, List<String> notes) {
    public Diagram {
        subtitles = List.copyOf(subtitles);
        boxes = List.copyOf(boxes);
        arrows = List.copyOf(arrows);
        notes = List.copyOf(notes);
    }

    /**
     * An entity.
     *
     * @param id its IRI
     * @param label its name
     * @param types its classes' local names, by which it is drawn
     * @param isFocus whether the picture is about it
     */
    public record Box(String id, String label, List<String> types, boolean isFocus) {
        public Box {
            types = List.copyOf(types);
        }

        NodeStyle style() {
            return NodeStyle.of(types);
        }
    }

    /**
     * An edge.
     *
     * @param from a box's id
     * @param to a box's id
     * @param relation in words
     * @param details lines below it: when, and how many sources
     * @param line how it is drawn
     * @param claim the IRI of a claim that says so
     */
    public record Arrow(String from, String to, String relation, List<String> details, Line line, String claim) {
        public Arrow {
            details = List.copyOf(details);
        }
    }

    /** Fact, proposal or denial: told apart by the line's form, not by its colour alone. */
    public enum Line {
        ACTUAL("reported as a fact", "#3a3a3a"),
        PROPOSED("proposed or planned", "#0072b2"),
        DENIED("denied", "#b00020");

        private final String meaning;
        private final String colour;

        Line(String meaning, String colour) {
            this.meaning = meaning;
            this.colour = colour;
        }

        /** The line of a modality's local name. */
        public static Line of(String modality) {
            return switch (modality) {
                case "Proposed" -> PROPOSED;
                case "Denied" -> DENIED;
                default -> ACTUAL;
            };
        }

        /** In words. */
        public String meaning() {
            return meaning;
        }

        /** As in HTML: {@code #b00020}. */
        public String colour() {
            return colour;
        }

        /** The line's form as Graphviz and GEXF call it. */
        public String form() {
            return switch (this) {
                case ACTUAL -> "solid";
                case PROPOSED -> "dashed";
                case DENIED -> "dotted";
            };
        }

        float[] dashes() {
            return switch (this) {
                case ACTUAL -> new float[] {};
                case PROPOSED -> new float[] {7, 5};
                case DENIED -> new float[] {2, 4};
            };
        }
    }
}
