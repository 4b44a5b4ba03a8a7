#include "report/timeline_style.hpp"

namespace kyujo::report {

std::string pattern_of(verdict::Word word)
{
    switch (word) {
        case verdict::Word::required:
        case verdict::Word::condition_unmet:
        case verdict::Word::no_legal_basis:
        case verdict::Word::unsettled:
        case verdict::Word::conflict:
            return "over_" + std::string(verdict::to_string(word));
        default:
            return {};
    }
}

// Four colours that differ in lightness as well as in hue, for readers who do not tell red from green and for print in grey (Tol, "Colour schemes",
// SRON/EPS/TN/09-002, the high-contrast scheme). Within a side, patterns tell the words apart.
std::string_view timeline_style()
{
    return R"(<style>
text { font-family: 'Noto Sans', 'Noto Sans CJK JP', 'Hiragino Sans', 'Yu Gothic', 'Helvetica Neue', Arial, sans-serif; fill: #111 }
.paper { fill: #fff }
.title { font-size: 26px; font-weight: 700 }
.strip { font-size: 19px; font-weight: 700 }
.entry { font-size: 16px }
.small { font-size: 15px; fill: #444 }
.year { font-size: 15px; fill: #444; text-anchor: middle }
.date { font-size: 15px; text-anchor: middle; paint-order: stroke; stroke: #fff; stroke-width: 4px }
.word { font-size: 17px; font-weight: 700; text-anchor: middle }
.axis { stroke: #777; stroke-width: 1 }
.leader { fill: none; stroke: #555; stroke-width: 1.2 }
.phase { stroke: #fff; stroke-width: 2; stroke-dasharray: 4 3 }
.waiting { fill: none; stroke: #333; stroke-width: 1.4; stroke-dasharray: 5 4 }
.diamond { fill: #fff; stroke: #333; stroke-width: 1.6 }
.number { fill: #111; stroke: #111; stroke-width: 1.5 }
.quiet { fill: #fff }
.digit { font-size: 13px; font-weight: 700; text-anchor: middle; fill: #fff }
.dark { fill: #111 }
.seg { stroke: #111; stroke-width: 1.2 }
.permitted, .required { fill: #004488 }
.prohibited, .condition_unmet, .no_legal_basis { fill: #bb5566 }
.unsettled, .undetermined, .conflict, .not_decided { fill: #ddaa33 }
.no_rule { fill: #fff }
.on_permitted, .on_required, .on_prohibited, .on_condition_unmet, .on_no_legal_basis { fill: #fff }
.over_required { fill: url(#bars) }
.over_condition_unmet { fill: url(#slopes) }
.over_no_legal_basis { fill: url(#rows) }
.over_unsettled { fill: url(#dots) }
.over_conflict { fill: url(#cross) }
</style>
<defs>
<pattern id="bars" width="10" height="10" patternUnits="userSpaceOnUse"><path d="M5 0V10" stroke="#fff" stroke-width="1.6"/></pattern>
<pattern id="slopes" width="10" height="10" patternUnits="userSpaceOnUse"><path d="M-2 12L12 -2M-2 2L2 -2M8 12L12 8" stroke="#fff" stroke-width="1.6"/></pattern>
<pattern id="rows" width="10" height="10" patternUnits="userSpaceOnUse"><path d="M0 5H10" stroke="#fff" stroke-width="1.6"/></pattern>
<pattern id="dots" width="10" height="10" patternUnits="userSpaceOnUse"><circle cx="5" cy="5" r="1.8" fill="#111"/></pattern>
<pattern id="cross" width="12" height="12" patternUnits="userSpaceOnUse"><path d="M0 0L12 12M12 0L0 12" stroke="#111" stroke-width="1.2"/></pattern>
</defs>
)";
}

}  // namespace kyujo::report
