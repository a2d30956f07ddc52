using SigTroubleshoot.Templates.Hcl.Expressions;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Hcl;

/// <summary>
/// Reads HCL, the language of Terraform and Packer. It never throws: after something wrong it continues at the next line, so that a
/// broken provisioner does not hide the source above it.
/// </summary>
/// <remarks>Linear time. Recursion is limited by <see cref="MaxDepth"/>.</remarks>
internal sealed class HclReader
{
    /// <summary>Blocks and expressions can be nested this deeply.</summary>
    public const int MaxDepth = 100;

    private readonly HclScanner _scanner;
    private readonly HclExpressionReader _expressions;

    private HclReader(string text)
    {
        _scanner = new HclScanner(text);
        _expressions = new HclExpressionReader(_scanner);
    }

    /// <summary>Reads a file.</summary>
    public static HclFile Read(SourceFile file)
    {
        var reader = new HclReader(file.Text);
        var body = reader.ReadBody(0);
        return new HclFile(file, body, reader._scanner.Fault);
    }

    /// <summary>Reads a text that may contain interpolations, such as a string of a template in JSON.</summary>
    /// <param name="text">The text, without quotation marks.</param>
    public static HclExpression ReadTemplate(string text) => new HclExpressionReader(new HclScanner(text)).ReadWholeTemplate();

    private HclBody ReadBody(int depth)
    {
        List<HclAttribute> attributes = [];
        List<HclBlock> blocks = [];
        while (true)
        {
            _scanner.SkipBlanks(lines: true);
            if (_scanner.IsAtEnd || (_scanner.Current == '}' && depth > 0))
                return new HclBody(attributes, blocks);
            var start = _scanner.At;
            if (_scanner.Current is ',' or ';')
            {
                _scanner.At++;
                continue;
            }

            var name = ReadLabel();
            _scanner.SkipBlanks(lines: false);
            if (name.Length > 0 && _scanner.Current == '=' && _scanner.Peek(1) != '=')
                attributes.Add(ReadAttribute(name, start));
            else if (name.Length > 0 && ReadLabels() is { } labels)
                blocks.Add(ReadBlock(name, labels, start, depth));
            else
                Skip(HclFaultKind.ItemExpected, start);
        }
    }

    private HclAttribute ReadAttribute(string name, int start)
    {
        _scanner.At++;
        var value = _expressions.Read(lines: false);
        if (value is null)
        {
            Resume(start);
            return new HclAttribute(name, new UnreadNode(name, start), start);
        }

        _scanner.SkipBlanks(lines: false);
        if (_scanner.Current is not ('\n' or '}' or ',' or '\0'))
            Skip(HclFaultKind.ExpressionInvalid, _scanner.At);
        return new HclAttribute(name, value, start);
    }

    private HclBlock ReadBlock(string type, List<string> labels, int start, int depth)
    {
        var open = _scanner.At;
        _scanner.At++;
        if (depth >= MaxDepth)
        {
            _scanner.Report(HclFaultKind.TooDeep, open);
            HclBrackets.Skip(_scanner, open);
            return new HclBlock(type, labels, new HclBody([], []), start, _scanner.At);
        }

        var body = ReadBody(depth + 1);
        if (_scanner.IsAtEnd)
            _scanner.Report(HclFaultKind.BlockNotClosed, start);
        else
            _scanner.At++;
        return new HclBlock(type, labels, body, start, _scanner.At);
    }

    // The labels of a block up to its brace; null if this is no block.
    private List<string>? ReadLabels()
    {
        List<string> labels = [];
        while (true)
        {
            _scanner.SkipBlanks(lines: false);
            if (_scanner.Current == '{')
                return labels;
            var at = _scanner.At;
            var label = ReadLabel();
            if (_scanner.At == at)
                return null;
            labels.Add(label);
        }
    }

    private string ReadLabel()
    {
        if (_scanner.Current != '"')
            return _scanner.TakeName();
        return _expressions.ReadText() is TemplateNode { Constant: { } constant } ? constant : "";
    }

    private void Skip(HclFaultKind kind, int offset)
    {
        _scanner.Report(kind, offset);
        var at = _scanner.At;
        _scanner.ToEndOfLine();
        if (_scanner.At == at && !_scanner.IsAtEnd)
            _scanner.At++;
    }

    // After an invalid expression: a later line in which it goes wrong is probably the next attribute.
    private void Resume(int start)
    {
        _scanner.Report(HclFaultKind.ExpressionInvalid, _scanner.At);
        var line = _scanner.At == 0 ? 0 : _scanner.Text.LastIndexOf('\n', Math.Min(_scanner.At, _scanner.Text.Length) - 1) + 1;
        if (line > start && _scanner.Current is not ('\n' or '\0'))
            _scanner.At = line;
        else
            _scanner.ToEndOfLine();
    }
}
