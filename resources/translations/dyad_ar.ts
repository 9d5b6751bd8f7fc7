<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
    <context>
        <name>dyad</name>
        <message numerus="yes">
            <location filename="../../explorer/trade/legend.py" />
            <source>%n figure(s) in other currencies not shown.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/trade/legend.py" />
            <source>%n figure(s) of single products not shown.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/trade/legend.py" />
            <source>%n more</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/fields.py" />
            <source>'{code}' is no alpha-3 code of a country: '{other}' is</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/exchange/fields.py" />
            <source>'{code}' is no code of a currency, such as USD</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/dossier/countries.py" />
            <location filename="../../explorer/exchange/fields.py" />
            <source>'{code}' is the code of no country</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/exchange/fields.py" />
            <source>'{id}' is no id: it holds a space</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/exchange/fields.py" />
            <source>'{key}' is missing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/exchange/fields.py" />
            <source>'{key}' is no key of the format here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/exchange/fields.py" />
            <source>'{key}' is no key of the format here; perhaps '{near}' is meant</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/exchange/fields.py" />
            <source>'{one}' and '{other}' are the same language</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/exchange/fields.py" />
            <source>'{tag}' is no language tag (BCP 47), such as en or zh-Hant</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/exchange/fields.py" />
            <source>'{text}' is listed twice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/exchange/fields.py" />
            <source>'{text}' is no EDTF date: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/exchange/fields.py" />
            <source>'{word}' is not one of: {allowed}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/exchange/fields.py" />
            <source>'{word}' is not written in lower case</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/dossier/edtf.py" />
            <source>a date is written like 1996, 1996-05, 1996-05-27, 199X or 1993/..</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/dossier/edtf.py" />
            <source>a day needs its month</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/exchange/fields.py" />
            <source>a list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/dossier/edtf.py" />
            <source>a month cannot follow a year with unspecified digits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/dossier/edtf.py" />
            <source>a month cannot follow a year written with Y</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>A new archive cannot be made at {file}, because a file is there already. It was left as it is. Choose another name, or open that file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/exchange/fields.py" />
            <source>a number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/dossier/edtf.py" />
            <source>a season has no days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/exchange/fields.py" />
            <source>a text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/dossier/edtf.py" />
            <source>a year has at most {digits} digits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/dossier/edtf.py" />
            <source>a year of more than four digits begins with Y</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/trade/words.py" />
            <source>about {value}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/drawing/captions.py" />
            <source>agreement</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/exchange/fields.py" />
            <source>an EDTF date</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/dossier/edtf.py" />
            <source>an interval gives at least one of its ends</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/dossier/edtf.py" />
            <source>an interval has two ends, not {count}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/exchange/fields.py" />
            <source>an object</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/exchange/fields.py" />
            <source>an object of language tag to text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>Another program is writing to the archive {file}, so this could not be done. The archive is unharmed and nothing of this step was written. Wait until the other program is done, then try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/trade/readout.py" />
            <source>Balance</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/trade/legend.py" />
            <source>Bars: {sources}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/trade/words.py" />
            <source>Billion (thousand million) {currency}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/trade/legend.py" />
            <source>Both ways</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/trade/legend.py" />
            <source>exports</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/trade/legend.py" />
            <source>Exports and imports as each reports them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/trade/legend.py" />
            <source>Exports FOB, imports CIF.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/drawing/captions.py" />
            <source>first by a head of government</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/drawing/captions.py" />
            <source>first by a head of state</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/drawing/captions.py" />
            <source>first by a minister</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/drawing/captions.py" />
            <source>first visit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/drawing/captions.py" />
            <source>framework agreement</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/drawing/captions.py" />
            <source>in force {date}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/drawing/captions.py" />
            <source>joint statement</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/trade/words.py" />
            <source>less than {value}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/drawing/captions.py" />
            <source>memorandum</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/trade/words.py" />
            <source>Million {currency}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/trade/words.py" />
            <source>more than {value}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/trade/words.py" />
            <source>nearly {value}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/trade/gaps.py" />
            <source>no figures</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/exchange/fields.py" />
            <source>no language is given</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/trade/gaps.py" />
            <location filename="../../explorer/trade/words.py" />
            <source>not reported</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/exchange/fields.py" />
            <source>null</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/dossier/edtf.py" />
            <source>of the seasons and quarters only 21 to 24 are kept</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/drawing/captions.py" />
            <source>one source says {date}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/dossier/edtf.py" />
            <source>only EDTF levels 0 and 1 are kept</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/drawing/captions.py" />
            <source>other document</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/drawing/captions.py" />
            <source>other sources: {dates}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/drawing/captions.py" />
            <source>protocol</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/trade/legend.py" />
            <source>sells more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/dossier/edtf.py" />
            <source>sets of dates are not kept</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>The archive {file} can only be read, so nothing was written to it; everything in it is safe. Copy it to a place where you may write, and work on the copy.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>The archive {file} cannot be made, because the folder {folder} does not exist. Nothing was written. Make the folder first, or choose another place.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>The archive {file} cannot be read: {reason}. Nothing was changed. Check that the disk is there and that you may read the file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>The archive {file} is damaged and was not opened further. The file was left as it is, and nothing was written to it. Make a copy of it now, then go on from a backup; 'dyad check' lists what is damaged.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/store/opening.py" />
            <source>The archive {file} is open for reading only, because its file is protected against writing. Everything in it is safe. To change it, copy it to a place where you may write, and open the copy.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/store/opening.py" />
            <source>The archive {file} is open for reading only, because its folder {folder} is protected against writing. Everything in it is safe. To change it, copy it to a place where you may write, and open the copy.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>The archive {file} was cut short while it was being written, and here it can only be read, so the unfinished step cannot be taken back. Nothing is lost. Copy the file, together with {journal} beside it, to a place where you may write, and open it there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>The archive {file} was written by a newer Dyad (schema {found}; this one knows up to {known}). The file was not changed. Install the newer Dyad to open it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/exchange/strict_json.py" />
            <source>the document has {size} MB; at most {limit} MB are read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/exchange/fields.py" />
            <source>the id is longer than {limit} characters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/dossier/edtf.py" />
            <source>the interval ends before it begins</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/exchange/strict_json.py" />
            <source>the key '{key}' is given more than once</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/exchange/strict_json.py" />
            <source>the number {number} is too large</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/exchange/strict_json.py" />
            <source>the text holds half of a surrogate pair, {code}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/exchange/strict_json.py" />
            <source>the text holds the control character {code}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/exchange/fields.py" />
            <source>the text is empty</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/dossier/edtf.py" />
            <source>there is a space before or after it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>There is no archive at {file}. Nothing was made in its place. Check the name, or make a new archive.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/dossier/edtf.py" />
            <source>there is no day {day} in {month}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>There is no dossier {dyad} in the archive {file}. It has: {known}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>There is no dossier {dyad} in the archive {file}: it is still empty. Import one first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/dossier/edtf.py" />
            <source>there is no month {month}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>There is no room left on the disk for the archive {file}. What was in it before is safe, and nothing of this step was written. Free some space, then try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/exchange/strict_json.py" />
            <source>this is nested too deeply to be a dossier</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/exchange/strict_json.py" />
            <source>this is no JSON: line {line}, column {column}: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/exchange/strict_json.py" />
            <source>this is no UTF-8 text: byte {byte} at position {position} belongs to no character</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/exchange/fields.py" />
            <source>this is no whole number from {low} to {high}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/exchange/fields.py" />
            <source>this is {found}, not {wanted}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/exchange/fields.py" />
            <source>this may not be null</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/trade/words.py" />
            <source>Thousand {currency}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/trade/legend.py" />
            <source>Ticks: {source}, as reported by</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/dossier/edtf.py" />
            <source>times of day are not kept</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/drawing/captions.py" />
            <source>treaty</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/exchange/fields.py" />
            <source>true or false</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/trade/readout.py" />
            <source>Turnover</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/trade/legend.py" />
            <source>turnover</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/trade/legend.py" />
            <source>Valuation: {valuation}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/dossier/edtf.py" />
            <source>Y stands before years of five digits or more, without leading zeros</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/dossier/edtf.py" />
            <source>year 0 has no sign</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/trade/readout.py" />
            <source>{country}: exports</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/trade/words.py" />
            <source>{currency}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/drawing/captions.py" />
            <source>{date}, inferred</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>{file} is a folder, not a Dyad archive. Nothing was changed. Choose the archive's own file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>{file} is empty, so it is not a Dyad archive. The file was not changed. If an archive stood there before, take it from a backup; otherwise delete the file and start again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>{file} is not a Dyad archive. The file was not changed. Choose a file that Dyad has made; dossiers in the interchange format are imported, not opened.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../explorer/exchange/problems.py" />
            <source>{file} was not imported, because it breaks the format in {n} place(s). Nothing was written. Correct what is listed, then import it again.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../explorer/drawing/words.py" />
            <source>{first} and {last}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/drawing/words.py" />
            <source>{first}, {next}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/trade/words.py" />
            <source>{low} to {high}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/exchange/strict_json.py" />
            <source>{number} is no number in JSON</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/drawing/captions.py" />
            <source>{person}, {office}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/trade/legend.py" />
            <source>{unit}, linear scale.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/trade/legend.py" />
            <source>{unit}, log scale from {floor}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/trade/words.py" />
            <source>{value}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/trade/readout.py" />
            <source>{year}:</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <location filename="../../explorer/exchange/problems.py" />
            <source>… and {n} more</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
    </context>
</TS>
