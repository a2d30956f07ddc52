using System.Xml;

namespace SigTroubleshoot.Reports.Html;

/// <summary>
/// Writes HTML that is also well-formed XML. Every text and every attribute is escaped here, and nothing else can write: only the
/// page's own style and script are written as they are.
/// </summary>
internal sealed class HtmlWriter : IDisposable
{
    private static readonly HashSet<string> Void = new(StringComparer.Ordinal) { "meta", "input", "br", "use" };

    private readonly XmlWriter _xml;

    /// <param name="output">Receives the page.</param>
    public HtmlWriter(TextWriter output) => _xml = XmlWriter.Create(
        output, new XmlWriterSettings { OmitXmlDeclaration = true, CloseOutput = false, NewLineHandling = NewLineHandling.None });

    /// <summary>Writes the document type.</summary>
    public void Doctype() => _xml.WriteDocType("html", null, null, null);

    /// <summary>Writes an element with a text.</summary>
    /// <param name="name">The element.</param>
    /// <param name="text">The text.</param>
    /// <param name="attributes">The attributes; one without a value is left out.</param>
    public void Element(string name, string text, params (string Name, string? Value)[] attributes) => Element(name, () => Text(text), attributes);

    /// <summary>Writes an element.</summary>
    /// <param name="name">The element.</param>
    /// <param name="content">Writes its content.</param>
    /// <param name="attributes">The attributes; one without a value is left out.</param>
    public void Element(string name, Action? content, params (string Name, string? Value)[] attributes)
    {
        _xml.WriteStartElement(name);
        foreach (var (attribute, value) in attributes)
        {
            if (value is not null)
                _xml.WriteAttributeString(attribute, XmlText.Clean(value));
        }

        content?.Invoke();
        // HTML does not know <div/>.
        if (Void.Contains(name))
            _xml.WriteEndElement();
        else
            _xml.WriteFullEndElement();
    }

    /// <summary>Writes a text.</summary>
    public void Text(string text) => _xml.WriteString(XmlText.Clean(text));

    /// <summary>Writes a line break in the source.</summary>
    public void Line() => _xml.WriteString("\n");

    /// <summary>Writes the page's own style or script.</summary>
    public void Raw(string asset) => _xml.WriteRaw(asset);

    /// <summary>Writes an icon. It only repeats what the text beside it says.</summary>
    public void Icon(string name) => Element(
        "svg", () => Element("use", content: null, ("href", "#i-" + name)), ("class", "icon"), ("aria-hidden", "true"), ("viewBox", "0 0 16 16"), ("focusable", "false"));

    /// <inheritdoc/>
    public void Dispose() => _xml.Dispose();
}
