// The next line is often written like the last one, but for its values. A layout is what such lines have in common, byte for byte, with the values
// known in each place: a line that fits is as good as read. One that does not fit is read the long way, and may teach the layout a new value.
#pragma once

#include "batch/block.hpp"
#include "batch/places.hpp"
#include "batch/tokens.hpp"

#include <array>
#include <deque>
#include <memory>

namespace kyujo::batch {

/// What a layout finds on a line besides the row.
struct Found {
    std::string_view title;  ///< as written, between the quotes; empty where the layout's own stands
    law::Date day;
};

class Layout {
public:
    /// The layout of a line that was read into a scenario of this frame's shape; null where lines like it are better read one by one.
    static std::unique_ptr<Layout> make(std::string_view line, const Setting& setting, const scenario::Scenario& scenario, law::Date day,
                                        Frame& frame);

    /// Of lines that are read together: so many that the processor has always one to go on with.
    static constexpr std::size_t side_by_side = 6;

    /// Reads lines side by side, each to its end behind its line break: writes their rows, side by side too, as `Block::next()` has them. False when
    /// some line does not fit; then rows may be half written. There are `padding` zeros behind the text.
    template <std::size_t count>
    bool match(std::array<const char*, count>& at, std::uint8_t* rows, std::array<Found, count>& found);
    /// Takes in the values of a line that was read into a scenario of this frame's shape. False when the line is not written like this.
    bool learn(std::string_view line, const std::vector<WrittenValue>& values, const scenario::Scenario& scenario);

    Frame& frame() const { return frame_; }
    /// No line that fits is shorter, with its line break.
    std::size_t shortest() const { return shortest_; }
    const std::string& title() const { return title_; }  ///< as JSON, where it is not among what lines give differently

private:
    enum class Kind : std::uint8_t {
        nothing,
        simple,  ///< a token that is found at once: see Tokens::simple()
        half,    ///< the same, by half an Opening
        list,    ///< see Tokens::find_list()
        token,
        number,
        date,
        text
    };
    static constexpr std::int64_t million = 1'000'000;  ///< numbers are compared in millionths

    /// A value and the bytes before it.
    struct Part {
        using Two = double __attribute__((vector_size(16)));  ///< exact: values are far smaller than 2^53
        std::string before;
        Kind kind = Kind::token;
        WrittenValue::Role role = WrittenValue::Role::fact;
        bool law_date = false;  ///< decides which day's law applies
        Spot spot;
        const Slot* slot = nullptr;  ///< null: no test reads it
        std::uint32_t first_byte = 0, bytes = 0;
        Tokens tokens;
        std::vector<std::int64_t> points;  ///< millionths, or days; in their order
        std::vector<Two> bounds;           ///< of each point: itself, and the next value above it
        struct Stretch {
            bool known = false;
            std::uint64_t signature = 0;
        };
        struct Day {
            std::uint64_t begins = ~std::uint64_t{0};  ///< as written; nothing is written so at first
            std::uint32_t goes_on = 0;
            std::int32_t days = 0;
        };
        std::vector<Day> days;           ///< dates met before, each in a place of its own or in that of another
        std::vector<Stretch> stretches;  ///< below, on, between, …, above the points
    };

    /// What is done with a line: up to 16 bytes that must stand there, if they were not compared with the value before them; then a value.
    struct Step {
        Expected before;
        std::uint32_t length = 0;  ///< of what must stand there
        Kind kind = Kind::nothing;
        std::uint8_t bytes = 0;
        std::size_t out = 0;  ///< from the beginning of the rows to the first byte
        Part* part = nullptr;
        Tokens::Node tokens;
    };
    /// A value that was read: what tests make of it, and its end; null when it is not known.
    struct Value {
        const char* end = nullptr;
        std::uint64_t signature = 0;
    };

    Layout(const Setting& setting, Frame& frame) : setting_(setting), frame_(frame) {}
    bool add(const WrittenValue& value, std::string_view before, const scenario::Scenario& scenario);
    bool set_points(Part& part);
    void add_steps(Part& part, bool compared);
    void refresh();
    template <bool half, std::size_t count>
    static std::uint32_t simple(const Step& step, std::array<const char*, count>& at, std::uint8_t* out);
    template <std::size_t count>
    static void write(const Step& step, const std::array<std::uint64_t, count>& signatures, std::uint8_t* out);
    static const char* text(const Part& part, const char* at, Found& found);
    static Value token(const Step& step, const char* at);
    Value number(const Step& step, const char* at);
    template <std::size_t count>
    bool one_by_one(const Step& step, std::array<const char*, count>& at, std::array<Found, count>& found, std::uint8_t* out);
    template <std::size_t count>
    bool numbers(const Step& step, std::array<const char*, count>& at, std::uint8_t* out);
    template <std::size_t count>
    bool stretches(Part& part, const std::array<std::int64_t, count>& of, std::array<std::uint64_t, count>& signatures);
    Value date(const Step& step, const char* at, Found& found);
    bool stretch(Part& part, std::int64_t value, std::uint64_t& signature);
    bool learn_stretch(const Part& part, Part::Stretch& stretch, std::int64_t value);
    std::uint64_t signature_of(const Slot& slot, const scenario::Scenario& scenario, bool& good) const;

    const Setting& setting_;
    Frame& frame_;
    std::string title_;
    std::deque<Part> parts_;
    std::size_t shortest_ = 0;
    Part tail_;  ///< what stands behind the last value, with the line break
    std::vector<Step> steps_;
    std::vector<std::pair<std::uint32_t, std::uint8_t>> constants_;  ///< bytes of the row that no part writes
    law::Date day_;                                                  ///< where no part gives it
};

}  // namespace kyujo::batch
