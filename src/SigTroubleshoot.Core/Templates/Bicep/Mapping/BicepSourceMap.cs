using SigTroubleshoot.Templates.Bicep.Syntax;
using SigTroubleshoot.Templates.Values;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Templates.Bicep.Mapping;

/// <summary>Says where a position of a compiled template is in the Bicep files that it was compiled from.</summary>
internal sealed class BicepSourceMap
{
    private readonly BicepFiles _files;
    private readonly BicepOutline _outline;

    private BicepSourceMap(BicepFiles files, SourceFile source, string compiled)
    {
        _files = files;
        _outline = files.Outline(source);
        Compiled = new SourceFile(source.Path, compiled, Locate);
    }

    private SourceFile Compiled { get; }

    /// <summary>The compiled template as a file whose positions are those of its source.</summary>
    /// <param name="files">The files.</param>
    /// <param name="source">The Bicep file.</param>
    /// <param name="compiled">What the compiler made of it.</param>
    public static (SourceFile Compiled, BicepSourceMap Map) Create(BicepFiles files, SourceFile source, string compiled)
    {
        var map = new BicepSourceMap(files, source, compiled);
        return (map.Compiled, map);
    }

    /// <summary>The address of a resource with symbolic names.</summary>
    /// <param name="address">The address in the compiled template.</param>
    /// <param name="offset">The position of the resource.</param>
    public string Rename(string address, int offset)
    {
        List<string> symbols = [];
        Descend(offset, symbols);
        var segments = address.Split('/');
        for (var i = 0; i < segments.Length && i < symbols.Count; i++)
        {
            var end = segments[i].IndexOf(']');
            if (segments[i].StartsWith("resources[", StringComparison.Ordinal) && end > 0)
                segments[i] = symbols[i] + segments[i].Substring(end + 1);
        }

        return string.Join("/", segments);
    }

    private FilePosition Locate(int offset) => Descend(offset, []);

    /// <summary>Walks from the template down to the position, through the modules.</summary>
    private FilePosition Descend(int offset, List<string> symbols)
    {
        var outline = _outline;
        var json = Compiled.Json.Value;
        while (true)
        {
            if (JsonPath.Child(json, offset) is not { } section || JsonPath.Child(section.Value, offset) is not { } part)
                return At(outline, 0);
            if (section.Key != "resources")
                return Declared(outline, section.Key, part.Key, part.Value, offset);
            if (ResourceOrder.Find(outline, section.Value, part.Index) is not { } statement)
                return At(outline, 0);
            symbols.Add(Symbol(statement));
            var template = part.Value["properties"]["template"];
            if (statement.Keyword != "module" || offset < template.Start || offset >= template.End || template.Kind != JsonKind.Object)
                return At(outline, InResource(outline, statement, part.Value, offset));
            // The source of a module from a registry is not the user's.
            if (_files.Open(outline.File, statement.Text) is not { } module)
                return At(outline, statement.Start);
            if (module.Extension != ".bicep")
                return module.Locate(JsonPath.Same(template, offset, module.Json.Value).Start);
            outline = _files.Outline(module);
            json = template;
        }
    }

    private static string Symbol(BicepStatement statement) => statement.Around is null ? statement.Name : Symbol(statement.Around) + "::" + statement.Name;

    private static FilePosition At(BicepOutline outline, int offset) => outline.File.Locate(offset);

    private FilePosition Declared(BicepOutline outline, string section, string name, JsonValue json, int offset)
    {
        switch (section)
        {
            case "parameters" when outline.Find("param", name) is { } parameter:
                return At(outline, InDeclaration(outline, parameter, json["defaultValue"], offset));
            case "outputs" when outline.Find("output", name) is { } output:
                return At(outline, InDeclaration(outline, output, json["value"], offset));
            case "functions" when JsonPath.Child(json, offset) is { Key: "members" } members && JsonPath.Child(members.Value, offset) is { } function:
                return Function(outline, function.Key, function.Value["output"]["value"], offset);
            case "variables" when name == "copy" && JsonPath.Child(json, offset) is { } loop:
                return Variable(outline, loop.Value["name"].Text, loop.Value["input"], offset);
            case "variables":
                return Variable(outline, name, json, offset);
            default:
                return At(outline, 0);
        }
    }

    private FilePosition Variable(BicepOutline outline, string name, JsonValue json, int offset)
    {
        if (outline.Find("var", name) is { } variable)
            return At(outline, InDeclaration(outline, variable, json, offset));
        if (LoadedFiles.Find(outline, name) is { } loaded)
        {
            var file = _files.Open(outline.File, loaded.Path);
            if (file is not null && loaded.IsText)
                return file.Locate(0);
            return file is not null && file.Json.Fault == JsonFault.None && JsonParts.Find(file.Json.Value, loaded.Part) is { } part
                ? file.Locate(JsonPath.Same(json, offset, part).Start)
                : At(outline, loaded.Start);
        }

        return Imported(outline, "var", name) is var (other, imported) ? At(other, InDeclaration(other, imported, json, offset)) : At(outline, 0);
    }

    // A function has no value that could be followed, but its literals are in it.
    private FilePosition Function(BicepOutline outline, string name, JsonValue json, int offset)
    {
        if ((outline.Find("func", name) is { } own ? (outline, own) : Imported(outline, "func", name)) is not var (other, function))
            return At(outline, 0);
        while (JsonPath.Child(json, offset) is { } child)
            json = child.Value;
        var found = CompiledLiteral.At(Compiled.Text, json, offset) is { } literal ? LiteralFinder.Find(other, literal, (function.FirstToken, function.EndToken)) : null;
        return At(other, found ?? function.Start);
    }

    // What is imported is called "_1.name", or by its own name.
    private (BicepOutline Outline, BicepStatement Statement)? Imported(BicepOutline outline, string keyword, string name)
    {
        var own = name.Substring(name.LastIndexOf('.') + 1);
        foreach (var import in outline.Statements.Where(statement => statement.Keyword == "import"))
        {
            if (_files.Open(outline.File, import.Text) is { } file && _files.Outline(file) is var other && other.Find(keyword, own) is { } imported)
                return (other, imported);
        }

        return null;
    }

    private int InDeclaration(BicepOutline outline, BicepStatement statement, JsonValue json, int offset) =>
        statement.Value is { } value && offset >= json.Start && offset < json.End ? Values(outline).Find(value, json, offset, statement) : statement.Value is not null && json.Kind == JsonKind.Null ? statement.Value.Start : statement.Start;

    private int InResource(BicepOutline outline, BicepStatement statement, JsonValue json, int offset)
    {
        if (JsonPath.Child(json, offset) is not { } child)
            return statement.Start;
        switch (child.Key)
        {
            case "type" or "apiVersion":
                return statement.TextStart;
            case "copy" or "condition" or "dependsOn" or "existing":
                return statement.Value?.Start ?? statement.Start;
        }

        if (statement.Body is not { } body)
            return statement.Start;
        if (child.Key == "name")
            return InName(outline, statement, body, child.Value, offset);
        if (statement.Keyword == "module" && child.Key == "properties")
            return InModule(outline, statement, body, child.Value["parameters"], offset);
        return body.Find(child.Key) is { } value ? Values(outline).Find(value, child.Value, offset, statement) : Values(outline).Find(body, json, offset, statement);
    }

    private int InModule(BicepOutline outline, BicepStatement statement, BicepNode body, JsonValue parameters, int offset)
    {
        if (body.Find("params") is not { } given || JsonPath.Child(parameters, offset) is not { } parameter)
            return statement.Start;
        return given.Find(parameter.Key) is { } value ? Values(outline).Find(value, parameter.Value["value"], offset, statement) : given.Start;
    }

    private int InName(BicepOutline outline, BicepStatement statement, BicepNode body, JsonValue json, int offset)
    {
        List<BicepNode> names = [];
        for (var (current, i) = ((BicepStatement?)statement, 0); current is not null && i < 10; current = outline.ParentOf(current), i++)
        {
            if (current.Body?.Find("name") is { } name)
                names.Insert(0, name);
        }

        if (Values(outline).InNames(names, json, offset) is { } found)
            return found;
        return body.Find("name") is { } own ? Values(outline).Find(own, json, offset, statement) : statement.Start;
    }

    private ValueFinder Values(BicepOutline outline) => new(outline, Compiled.Text);
}
