<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>dyad</name>
        <message numerus="yes">
            <location filename="../../explorer/desktop/news/words.py" />
            <source>%n added</source>
            <translation>
                <numerusform>%n added</numerusform>
                <numerusform>%n added</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/flows/removals.py" />
            <location filename="../../explorer/drawing/self_checking.py" />
            <source>%n bookmark(s)</source>
            <translation>
                <numerusform>%n bookmark</numerusform>
                <numerusform>%n bookmarks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/editing/pasting.py" />
            <source>%n cell(s) are too long and were cut.</source>
            <translation>
                <numerusform>%n cell is too long and was cut.</numerusform>
                <numerusform>%n cells are too long and were cut.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/panes/period_content.py" />
            <source>%n certainly within it</source>
            <translation>
                <numerusform>%n certainly within it</numerusform>
                <numerusform>%n certainly within it</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/news/words.py" />
            <source>%n changed</source>
            <translation>
                <numerusform>%n changed</numerusform>
                <numerusform>%n changed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/editing/drafts.py" />
            <location filename="../../explorer/editing/pasting.py" />
            <source>%n control character(s) were removed.</source>
            <translation>
                <numerusform>%n control character was removed.</numerusform>
                <numerusform>%n control characters were removed.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/canvas/partners_words.py" />
            <source>%n dated over more than a year, in no bar</source>
            <translation>
                <numerusform>%n dated over more than a year, in no bar</numerusform>
                <numerusform>%n dated over more than a year, in no bar</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/panes/period_content.py" />
            <location filename="../../explorer/desktop/panes/visit_content.py" />
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n day</numerusform>
                <numerusform>%n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/filter_bar/bar.py" />
            <source>%n dimmed</source>
            <translation>
                <numerusform>%n dimmed</numerusform>
                <numerusform>%n dimmed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/status_line.py" />
            <source>%n earlier</source>
            <translation>
                <numerusform>%n earlier</numerusform>
                <numerusform>%n earlier</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/canvas/descriptions.py" />
            <location filename="../../explorer/desktop/canvas/partners_words.py" />
            <location filename="../../explorer/desktop/editing/offices.py" />
            <location filename="../../explorer/desktop/editing/places.py" />
            <location filename="../../explorer/desktop/editing/references.py" />
            <location filename="../../explorer/desktop/filter_bar/bar.py" />
            <location filename="../../explorer/desktop/filter_bar/choices.py" />
            <location filename="../../explorer/desktop/flows/offices.py" />
            <location filename="../../explorer/desktop/flows/places.py" />
            <location filename="../../explorer/desktop/flows/removals.py" />
            <location filename="../../explorer/desktop/panes/cluster_content.py" />
            <location filename="../../explorer/desktop/starting/damage.py" />
            <location filename="../../explorer/desktop/status_line.py" />
            <location filename="../../explorer/editing/places.py" />
            <source>%n event(s)</source>
            <translation>
                <numerusform>%n event</numerusform>
                <numerusform>%n events</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/flows/table_edits.py" />
            <source>%n event(s) changed</source>
            <translation>
                <numerusform>%n event changed</numerusform>
                <numerusform>%n events changed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/flows/table_edits.py" />
            <source>%n event(s) entered. Ctrl+Z takes them out again.</source>
            <translation>
                <numerusform>%n event entered. Ctrl+Z takes it out again.</numerusform>
                <numerusform>%n events entered. Ctrl+Z takes them out again.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/canvas/comparison_bar.py" />
            <source>%n event(s) found</source>
            <translation>
                <numerusform>%n event found</numerusform>
                <numerusform>%n events found</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/flows/table_edits.py" />
            <source>%n event(s) listed there too</source>
            <translation>
                <numerusform>%n event listed there too</numerusform>
                <numerusform>%n events listed there too</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/flows/table_edits.py" />
            <source>%n event(s) moved</source>
            <translation>
                <numerusform>%n event moved</numerusform>
                <numerusform>%n events moved</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/filter_bar/bar.py" />
            <source>%n event(s) of all partners pass</source>
            <translation>
                <numerusform>%n event of all partners passes</numerusform>
                <numerusform>%n events of all partners pass</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/flows/removals.py" />
            <source>%n event(s) of it stay, since other dossiers have them too.</source>
            <translation>
                <numerusform>%n event of it stays, since other dossiers have it too.</numerusform>
                <numerusform>%n events of it stay, since other dossiers have them too.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/flows/table_edits.py" />
            <source>%n event(s) removed. Ctrl+Z brings them back.</source>
            <translation>
                <numerusform>%n event removed. Ctrl+Z brings it back.</numerusform>
                <numerusform>%n events removed. Ctrl+Z brings them back.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/canvas/chart_panel.py" />
            <location filename="../../explorer/desktop/editing/references.py" />
            <location filename="../../explorer/desktop/flows/removals.py" />
            <location filename="../../explorer/desktop/status_line.py" />
            <source>%n figure(s)</source>
            <translation>
                <numerusform>%n figure</numerusform>
                <numerusform>%n figures</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/trade/legend.py" />
            <source>%n figure(s) in other currencies not shown.</source>
            <translation>
                <numerusform>%n figure in another currency not shown.</numerusform>
                <numerusform>%n figures in other currencies not shown.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/panes/source_content.py" />
            <source>%n figure(s) in the chart</source>
            <translation>
                <numerusform>%n figure in the chart</numerusform>
                <numerusform>%n figures in the chart</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/trade/legend.py" />
            <source>%n figure(s) of single products not shown.</source>
            <translation>
                <numerusform>%n figure of a single product not shown.</numerusform>
                <numerusform>%n figures of single products not shown.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/panes/period_trade.py" />
            <source>%n figure(s) of single products, not added</source>
            <translation>
                <numerusform>%n figure of a single product, not added</numerusform>
                <numerusform>%n figures of single products, not added</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/timeline/overview.py" />
            <source>%n first hit(s)</source>
            <translation>
                <numerusform>%n first hit</numerusform>
                <numerusform>%n first hits</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/canvas/comparison_bar.py" />
            <location filename="../../explorer/desktop/search_field.py" />
            <source>%n first hit(s), counting…</source>
            <translation>
                <numerusform>%n first hit, counting…</numerusform>
                <numerusform>%n first hits, counting…</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/search_field.py" />
            <source>%n found</source>
            <translation>
                <numerusform>%n found</numerusform>
                <numerusform>%n found</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/search_field.py" />
            <source>%n found in all; F3 goes to the next</source>
            <translation>
                <numerusform>%n found; F3 goes to it</numerusform>
                <numerusform>%n found in all; F3 goes to the next</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/editing/pasting.py" />
            <source>%n further row(s) are left out: paste them afterwards.</source>
            <translation>
                <numerusform>%n further row is left out: paste it afterwards.</numerusform>
                <numerusform>%n further rows are left out: paste them afterwards.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/news/words.py" />
            <source>%n happened since</source>
            <translation>
                <numerusform>%n happened since</numerusform>
                <numerusform>%n happened since</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/panes/period_content.py" />
            <source>%n held back by the filter</source>
            <translation>
                <numerusform>%n held back by the filter</numerusform>
                <numerusform>%n held back by the filter</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/filter_bar/bar.py" />
            <source>%n hidden</source>
            <translation>
                <numerusform>%n hidden</numerusform>
                <numerusform>%n hidden</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/panes/period_content.py" />
            <source>%n lasted, and reach beyond it</source>
            <translation>
                <numerusform>%n lasted, and reaches beyond it</numerusform>
                <numerusform>%n lasted, and reach beyond it</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/status_line.py" />
            <source>%n later</source>
            <translation>
                <numerusform>%n later</numerusform>
                <numerusform>%n later</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/canvas/descriptions.py" />
            <location filename="../../explorer/desktop/editing/several.py" />
            <location filename="../../explorer/desktop/filter_bar/bar.py" />
            <location filename="../../explorer/desktop/filter_bar/pins.py" />
            <location filename="../../explorer/trade/legend.py" />
            <source>%n more</source>
            <translation>
                <numerusform>%n more</numerusform>
                <numerusform>%n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/panes/period_trade.py" />
            <source>%n more figure(s) not added</source>
            <translation>
                <numerusform>%n more figure not added</numerusform>
                <numerusform>%n more figures not added</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/panes/citation.py" />
            <location filename="../../explorer/desktop/panes/items.py" />
            <location filename="../../explorer/desktop/panes/nothing_content.py" />
            <location filename="../../explorer/desktop/panes/period_content.py" />
            <location filename="../../explorer/desktop/sidebar/undated.py" />
            <source>%n more in the table</source>
            <translation>
                <numerusform>%n more in the table</numerusform>
                <numerusform>%n more in the table</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/panes/nothing_content.py" />
            <source>%n more visit(s) from {country} may be later</source>
            <translation>
                <numerusform>%n more visit from {country} may be later</numerusform>
                <numerusform>%n more visits from {country} may be later</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/editing/pasting.py" />
            <source>%n new person(s) will be entered: {names}</source>
            <translation>
                <numerusform>%n new person will be entered: {names}</numerusform>
                <numerusform>%n new people will be entered: {names}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/editing/pasting.py" />
            <source>%n new source(s) will be entered: {titles}</source>
            <translation>
                <numerusform>%n new source will be entered: {titles}</numerusform>
                <numerusform>%n new sources will be entered: {titles}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/panes/period_trade.py" />
            <source>%n of {years} years have a figure</source>
            <translation>
                <numerusform>%n of {years} years has a figure</numerusform>
                <numerusform>%n of {years} years have a figure</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/editing/duplicates_window.py" />
            <source>%n pair(s) that may be one and the same. Nothing is changed unasked.</source>
            <translation>
                <numerusform>%n pair that may be one and the same. Nothing is changed unasked.</numerusform>
                <numerusform>%n pairs that may be one and the same. Nothing is changed unasked.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/status_line.py" />
            <source>%n partner(s)</source>
            <translation>
                <numerusform>%n partner</numerusform>
                <numerusform>%n partners</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/news/words.py" />
            <source>%n perhaps since</source>
            <translation>
                <numerusform>%n perhaps since</numerusform>
                <numerusform>%n perhaps since</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/panes/period_content.py" />
            <source>%n perhaps within it: their dates reach beyond it, or sources differ</source>
            <translation>
                <numerusform>%n perhaps within it: its date reaches beyond it, or sources differ</numerusform>
                <numerusform>%n perhaps within it: their dates reach beyond it, or sources differ</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/canvas/descriptions.py" />
            <location filename="../../explorer/desktop/filter_bar/bar.py" />
            <source>%n pinned</source>
            <translation>
                <numerusform>%n pinned</numerusform>
                <numerusform>%n pinned</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/filter_bar/bar.py" />
            <source>%n pinned as well</source>
            <translation>
                <numerusform>%n pinned as well</numerusform>
                <numerusform>%n pinned as well</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/editing/library_window.py" />
            <source>%n record(s) were changed here, and the library has them otherwise. Nothing is overwritten unasked.</source>
            <translation>
                <numerusform>%n record was changed here, and the library has it otherwise. Nothing is overwritten unasked.</numerusform>
                <numerusform>%n records were changed here, and the library has them otherwise. Nothing is overwritten unasked.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/news/words.py" />
            <source>%n removed</source>
            <translation>
                <numerusform>%n removed</numerusform>
                <numerusform>%n removed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/panes/period_trade.py" />
            <source>%n report(s) of another source, not added: {source}</source>
            <translation>
                <numerusform>%n report of another source, not added: {source}</numerusform>
                <numerusform>%n reports of another source, not added: {source}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/editing/paste_preview.py" />
            <source>%n row(s) cannot be entered as they are, and are left out.</source>
            <translation>
                <numerusform>%n row cannot be entered as it is, and is left out.</numerusform>
                <numerusform>%n rows cannot be entered as they are, and are left out.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/editing/pasting.py" />
            <source>%n row(s) have more columns than are read.</source>
            <translation>
                <numerusform>%n row has more columns than are read.</numerusform>
                <numerusform>%n rows have more columns than are read.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/canvas/partners_words.py" />
            <location filename="../../explorer/desktop/panes/cluster_content.py" />
            <location filename="../../explorer/desktop/sidebar/sidebar.py" />
            <location filename="../../explorer/desktop/status_line.py" />
            <source>%n undated</source>
            <translation>
                <numerusform>%n undated</numerusform>
                <numerusform>%n undated</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/panes/period_content.py" />
            <source>%n undated, which may lie in any period</source>
            <translation>
                <numerusform>%n undated, which may lie in any period</numerusform>
                <numerusform>%n undated, which may lie in any period</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/editing/several.py" />
            <source>%n visit(s) stay whose they are: a visit is the act of who comes.</source>
            <translation>
                <numerusform>%n visit stays whose it is: a visit is the act of who comes.</numerusform>
                <numerusform>%n visits stay whose they are: a visit is the act of who comes.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/timeline/partner_strips.py" />
            <source>+%n in no bar</source>
            <translation>
                <numerusform>+%n in no bar</numerusform>
                <numerusform>+%n in no bar</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/timeline/partner_strips.py" />
            <source>+%n of no single year</source>
            <translation>
                <numerusform>+%n of no single year</numerusform>
                <numerusform>+%n of no single year</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/timeline/partner_strips.py" />
            <source>+%n undated</source>
            <translation>
                <numerusform>+%n undated</numerusform>
                <numerusform>+%n undated</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/flows/library.py" />
            <source>A newer library was brought in. %n record(s) that were changed here were kept; it has them otherwise.</source>
            <translation>
                <numerusform>A newer library was brought in. %n record that was changed here was kept; it has it otherwise.</numerusform>
                <numerusform>A newer library was brought in. %n records that were changed here were kept; it has them otherwise.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/panes/period_trade.py" />
            <source>all of %n year(s) have a figure</source>
            <translation>
                <numerusform>the one year has a figure</numerusform>
                <numerusform>all of %n years have a figure</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/flows/imports.py" />
            <source>Already there: %n record(s)</source>
            <translation>
                <numerusform>Already there: %n record</numerusform>
                <numerusform>Already there: %n records</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/panes/source_sections.py" />
            <source>and %n more source(s)</source>
            <translation>
                <numerusform>and %n more source</numerusform>
                <numerusform>and %n more sources</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/editing/history.py" />
            <location filename="../../explorer/desktop/editing/references.py" />
            <source>and %n record(s) more</source>
            <translation>
                <numerusform>and %n more record</numerusform>
                <numerusform>and %n more records</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/timeline/partner_strips.py" />
            <source>Bar height: root of events in %n year(s),</source>
            <translation>
                <numerusform>Bar height: root of events in %n year,</numerusform>
                <numerusform>Bar height: root of events in %n years,</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/panes/cluster_content.py" />
            <source>By %n years</source>
            <translation>
                <numerusform>By year</numerusform>
                <numerusform>By %n years</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/editing/several.py" />
            <source>Change %n event(s)</source>
            <translation>
                <numerusform>Change %n event</numerusform>
                <numerusform>Change %n events</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/editing/several_events.py" />
            <source>Change of {count} events</source>
            <translation>
                <numerusform>Change of {count} event</numerusform>
                <numerusform>Change of {count} events</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/flows/imports.py" />
            <source>Different from what stands: %n record(s), left as they are</source>
            <translation>
                <numerusform>Different from what stands: %n record, left as it is</numerusform>
                <numerusform>Different from what stands: %n records, left as they are</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/editing/paste_preview.py" />
            <source>Enter %n event(s)</source>
            <translation>
                <numerusform>Enter %n event</numerusform>
                <numerusform>Enter %n events</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/timeline/bins.py" />
            <source>every {n} years</source>
            <translation>
                <numerusform>each year</numerusform>
                <numerusform>every {n} years</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/panes/cluster_content.py" />
            <source>first %n</source>
            <translation>
                <numerusform>first</numerusform>
                <numerusform>first %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/panes/period_trade.py" />
            <source>from %n figure(s); no whole year lies within</source>
            <translation>
                <numerusform>from %n figure; no whole year lies within</numerusform>
                <numerusform>from %n figures; no whole year lies within</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/editing/several.py" />
            <source>List %n event(s)</source>
            <translation>
                <numerusform>List %n event</numerusform>
                <numerusform>List %n events</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/editing/several.py" />
            <source>Look again: %n event(s) may not belong into that dossier:</source>
            <translation>
                <numerusform>Look again: %n event may not belong into that dossier:</numerusform>
                <numerusform>Look again: %n events may not belong into that dossier:</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/flows/merging.py" />
            <source>Merge %n event(s)</source>
            <translation>
                <numerusform>Merge %n event</numerusform>
                <numerusform>Merge %n events</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/flows/merging.py" />
            <source>Merge %n people</source>
            <translation>
                <numerusform>Merge %n person</numerusform>
                <numerusform>Merge %n people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/flows/merging.py" />
            <source>Merge %n source(s)</source>
            <translation>
                <numerusform>Merge %n source</numerusform>
                <numerusform>Merge %n sources</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/editing/several.py" />
            <source>Move %n event(s)</source>
            <translation>
                <numerusform>Move %n event</numerusform>
                <numerusform>Move %n events</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/flows/imports.py" />
            <source>New: %n record(s)</source>
            <translation>
                <numerusform>New: %n record</numerusform>
                <numerusform>New: %n records</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/editing/offices.py" />
            <source>Office {before}: now {after}, in {count} events</source>
            <translation>
                <numerusform>Office {before}: now {after}, in {count} event</numerusform>
                <numerusform>Office {before}: now {after}, in {count} events</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/editing/places.py" />
            <source>Place {before}: now {after}, in {count} events</source>
            <translation>
                <numerusform>Place {before}: now {after}, in {count} event</numerusform>
                <numerusform>Place {before}: now {after}, in {count} events</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/editing/event_commands.py" />
            <source>Removal of {count} events</source>
            <translation>
                <numerusform>Removal of {count} event</numerusform>
                <numerusform>Removal of {count} events</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/editing/several.py" />
            <source>Remove %n event(s)</source>
            <translation>
                <numerusform>Remove %n event</numerusform>
                <numerusform>Remove %n events</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/status_line.py" />
            <source>selected: %n event(s)</source>
            <translation>
                <numerusform>selected: %n event</numerusform>
                <numerusform>selected: %n events</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/filter_bar/choices.py" />
            <source>Show %n more</source>
            <translation>
                <numerusform>Show %n more</numerusform>
                <numerusform>Show %n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/filter_bar/choices.py" />
            <source>Show all %n</source>
            <translation>
                <numerusform>Show all %n</numerusform>
                <numerusform>Show all %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/panes/period_trade.py" />
            <source>sources differ for %n period(s): all they say is within the bounds</source>
            <translation>
                <numerusform>sources differ for %n period: all they say is within the bounds</numerusform>
                <numerusform>sources differ for %n periods: all they say is within the bounds</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/flows/library.py" />
            <source>Taken over from the library: %n record(s). Ctrl+Z takes it back.</source>
            <translation>
                <numerusform>Taken over from the library: %n record. Ctrl+Z takes it back.</numerusform>
                <numerusform>Taken over from the library: %n records. Ctrl+Z takes it back.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/editing/library_window.py" />
            <source>Yours is kept of %n record(s), and you are not asked again until the library says something else. Show them below to take that back.</source>
            <translation>
                <numerusform>Yours is kept of %n record, and you are not asked again until the library says something else. Show it below to take that back.</numerusform>
                <numerusform>Yours is kept of %n records, and you are not asked again until the library says something else. Show them below to take that back.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/flows/others.py" />
            <source>{count} changes by {authors}</source>
            <translation>
                <numerusform>{count} change by {authors}</numerusform>
                <numerusform>{count} changes by {authors}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/editing/event_commands.py" />
            <source>{count} events also in {dossier}</source>
            <translation>
                <numerusform>{count} event also in {dossier}</numerusform>
                <numerusform>{count} events also in {dossier}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/editing/several_events.py" />
            <source>{count} events entered from a table</source>
            <translation>
                <numerusform>{count} event entered from a table</numerusform>
                <numerusform>{count} events entered from a table</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/editing/merging.py" />
            <source>{count} events made one: {title}</source>
            <translation>
                <numerusform>{count} event made one: {title}</numerusform>
                <numerusform>{count} events made one: {title}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/editing/merging.py" />
            <source>{count} events merged: {title}</source>
            <translation>
                <numerusform>{count} event merged: {title}</numerusform>
                <numerusform>{count} events merged: {title}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/editing/event_commands.py" />
            <source>{count} events moved to {dossier}</source>
            <translation>
                <numerusform>{count} event moved to {dossier}</numerusform>
                <numerusform>{count} events moved to {dossier}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/editing/merging.py" />
            <source>{count} people made one: {name}</source>
            <translation>
                <numerusform>{count} person made one: {name}</numerusform>
                <numerusform>{count} people made one: {name}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/editing/merging.py" />
            <source>{count} people merged: {name}</source>
            <translation>
                <numerusform>{count} person merged: {name}</numerusform>
                <numerusform>{count} people merged: {name}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/editing/library_choices.py" />
            <source>{count} records taken over from the library</source>
            <translation>
                <numerusform>{count} record taken over from the library</numerusform>
                <numerusform>{count} records taken over from the library</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/editing/merging.py" />
            <source>{count} sources made one: {name}</source>
            <translation>
                <numerusform>{count} source made one: {name}</numerusform>
                <numerusform>{count} sources made one: {name}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/editing/merging.py" />
            <source>{count} sources merged: {name}</source>
            <translation>
                <numerusform>{count} source merged: {name}</numerusform>
                <numerusform>{count} sources merged: {name}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/flows/reception.py" />
            <source>{file} comes from elsewhere: Dyad has not made or opened it here before. It was read in a process of its own that can do nothing else, and nothing of it was run. It holds %n dossier(s).</source>
            <translation>
                <numerusform>{file} comes from elsewhere: Dyad has not made or opened it here before. It was read in a process of its own that can do nothing else, and nothing of it was run. It holds %n dossier.</numerusform>
                <numerusform>{file} comes from elsewhere: Dyad has not made or opened it here before. It was read in a process of its own that can do nothing else, and nothing of it was run. It holds %n dossiers.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/filter_bar/bar.py" />
            <source>{held} of %n hit(s) held back</source>
            <translation>
                <numerusform>{held} of %n hit held back</numerusform>
                <numerusform>{held} of %n hits held back</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/timeline/outside.py" />
            <source>{number} earlier</source>
            <translation>
                <numerusform>{number} earlier</numerusform>
                <numerusform>{number} earlier</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/timeline/outside.py" />
            <source>{number} later</source>
            <translation>
                <numerusform>{number} later</numerusform>
                <numerusform>{number} later</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/timeline/density.py" />
            <source>{number} less exact</source>
            <translation>
                <numerusform>{number} less exact</numerusform>
                <numerusform>{number} less exact</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/drawing/picture_page.py" />
            <source>{n} events in view</source>
            <translation>
                <numerusform>{n} event in view</numerusform>
                <numerusform>{n} events in view</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/drawing/picture_page.py" />
            <source>{n} without a date</source>
            <translation>
                <numerusform>{n} without a date</numerusform>
                <numerusform>{n} without a date</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/filter_bar/bar.py" />
            <source>{passing} of %n event(s) pass</source>
            <translation>
                <numerusform>{passing} of %n event passes</numerusform>
                <numerusform>{passing} of %n events pass</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/status_line.py" />
            <source>{passing} of %n event(s) pass the filter</source>
            <translation>
                <numerusform>{passing} of %n event passes the filter</numerusform>
                <numerusform>{passing} of %n events pass the filter</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/status_line.py" />
            <source>{shown} of %n event(s) in view</source>
            <translation>
                <numerusform>{shown} of %n event in view</numerusform>
                <numerusform>{shown} of %n events in view</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/editing/library_window.py" />
            <source>… and %n more</source>
            <translation>
                <numerusform>… and %n more</numerusform>
                <numerusform>… and %n more</numerusform>
            </translation>
        </message>
    </context>
</TS>
