namespace SigTroubleshoot.Reports.Html;

/// <summary>A section of the page that is a table. A state is a color, a shape, and a word.</summary>
internal static class HtmlTable
{
    /// <summary>Writes the section.</summary>
    /// <param name="html">The page.</param>
    /// <param name="id">The ID of its heading.</param>
    /// <param name="title">The heading.</param>
    /// <param name="caption">What the table shows.</param>
    /// <param name="columns">The headings of the columns; the first is that of the rows' headings.</param>
    /// <param name="rows">Writes the rows.</param>
    public static void Write(HtmlWriter html, string id, string title, string caption, IEnumerable<string> columns, Action rows) => html.Element("section", () =>
    {
        html.Element("h2", title, ("id", id));
        html.Element("div", () => html.Element("table", () =>
        {
            html.Element("caption", caption);
            html.Element("thead", () => html.Element("tr", () =>
            {
                foreach (var column in columns)
                    html.Element("th", column, ("scope", "col"));
            }));
            html.Element("tbody", rows);
        }, ("class", "matrix")), ("class", "scroll"), ("tabindex", "0"), ("role", "group"), ("aria-labelledby", id));
    }, ("aria-labelledby", id));

    /// <summary>Writes a row.</summary>
    /// <param name="html">The page.</param>
    /// <param name="title">The heading of the row.</param>
    /// <param name="subtitle">A smaller text below it; empty for none.</param>
    /// <param name="cells">Writes the cells.</param>
    public static void Row(HtmlWriter html, string title, string subtitle, Action cells)
    {
        html.Line();
        html.Element("tr", () =>
        {
            html.Element("th", () =>
            {
                html.Element("span", title, ("class", "version"));
                if (subtitle.Length > 0)
                    html.Element("span", subtitle, ("class", "quiet"));
            }, ("scope", "row"));
            cells();
        });
    }

    /// <summary>Writes the row of a version; of one that could not be read, only the ID is known.</summary>
    /// <param name="html">The page.</param>
    /// <param name="id">The ID.</param>
    /// <param name="name">Its name; empty if unknown.</param>
    /// <param name="parents">The names of what contains it, the outermost first; an empty one is left out.</param>
    /// <param name="cells">Writes the cells.</param>
    public static void VersionRow(HtmlWriter html, string id, string name, IEnumerable<string> parents, Action cells)
    {
        if (name.Length > 0)
            Row(html, name, string.Join(" / ", parents.Where(parent => parent.Length > 0)), cells);
        else
            Row(html, Report.ShortName(id), "", cells);
    }

    /// <summary>Writes a cell with a text.</summary>
    public static void Cell(HtmlWriter html, string text) => html.Element("td", text);

    /// <summary>Writes a cell with a text and smaller texts below it; an empty one is left out.</summary>
    public static void Cell(HtmlWriter html, string text, params string[] notes) => html.Element("td", () =>
    {
        html.Element("span", text);
        Notes(html, notes);
    });

    /// <summary>Writes the smaller texts of a cell; an empty one is left out.</summary>
    public static void Notes(HtmlWriter html, params string[] notes)
    {
        foreach (var note in notes.Where(note => note.Length > 0))
            html.Element("span", note, ("class", "note"));
    }

    /// <summary>Writes a cell with a state.</summary>
    /// <param name="html">The page.</param>
    /// <param name="style">The style, which is also the name of the icon.</param>
    /// <param name="text">The word.</param>
    /// <param name="notes">Smaller texts below it; an empty one is left out.</param>
    public static void State(HtmlWriter html, string style, string text, params string[] notes) => html.Element("td", () =>
    {
        Label(html, style, text);
        Notes(html, notes);
    }, ("class", style));

    /// <summary>Writes an icon with a word.</summary>
    public static void Label(HtmlWriter html, string icon, string text) => html.Element("span", () =>
    {
        html.Icon(icon);
        html.Text(text);
    }, ("class", "state"));
}
