<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>dyad</name>
        <message numerus="yes">
            <location filename="../../explorer/desktop/canvas/partners_strips.py" />
            <source>%n dated over more than a year, in no bar</source>
            <translation>
                <numerusform>%n dated over more than a year, in no bar</numerusform>
                <numerusform>%n dated over more than a year, in no bar</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/panes/visit_content.py" />
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n day</numerusform>
                <numerusform>%n days</numerusform>
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
            <location filename="../../explorer/desktop/canvas/partners_strips.py" />
            <location filename="../../explorer/desktop/panes/cluster_content.py" />
            <location filename="../../explorer/desktop/status_line.py" />
            <source>%n event(s)</source>
            <translation>
                <numerusform>%n event</numerusform>
                <numerusform>%n events</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/canvas/chart_panel.py" />
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
            <location filename="../../explorer/desktop/search_field.py" />
            <source>%n found in all; F3 goes to the next</source>
            <translation>
                <numerusform>%n found; F3 goes to it</numerusform>
                <numerusform>%n found in all; F3 goes to the next</numerusform>
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
            <location filename="../../explorer/trade/legend.py" />
            <source>%n more</source>
            <translation>
                <numerusform>%n more</numerusform>
                <numerusform>%n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/panes/citation.py" />
            <location filename="../../explorer/desktop/panes/items.py" />
            <location filename="../../explorer/desktop/panes/nothing_content.py" />
            <location filename="../../explorer/desktop/sidebar/sidebar.py" />
            <source>%n more in the table</source>
            <translation>
                <numerusform>%n more in the table</numerusform>
                <numerusform>%n more in the table</numerusform>
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
            <location filename="../../explorer/desktop/canvas/partners_strips.py" />
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
            <location filename="../../explorer/desktop/import_flow.py" />
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
            <location filename="../../explorer/desktop/import_flow.py" />
            <source>Different from what stands: %n record(s), left as they are</source>
            <translation>
                <numerusform>Different from what stands: %n record, left as it is</numerusform>
                <numerusform>Different from what stands: %n records, left as they are</numerusform>
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
            <location filename="../../explorer/desktop/import_flow.py" />
            <source>New: %n record(s)</source>
            <translation>
                <numerusform>New: %n record</numerusform>
                <numerusform>New: %n records</numerusform>
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
    </context>
</TS>
