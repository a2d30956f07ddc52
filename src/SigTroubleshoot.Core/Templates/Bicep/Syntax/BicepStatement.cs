namespace SigTroubleshoot.Templates.Bicep.Syntax;

/// <summary>A declaration: of a parameter, a variable, a resource, a module, and so on.</summary>
internal sealed class BicepStatement
{
    /// <summary>Its keyword, such as <c>resource</c>.</summary>
    public required string Keyword { get; init; }

    /// <summary>Where the keyword is.</summary>
    public required int Start { get; init; }

    /// <summary>Where it ends (exclusive).</summary>
    public int End { get; set; }

    /// <summary>The number of its first token.</summary>
    public required int FirstToken { get; init; }

    /// <summary>The number of the token after it.</summary>
    public int EndToken { get; set; }

    /// <summary>The symbolic name; empty if it has none.</summary>
    public string Name { get; set; } = "";

    /// <summary>The type of a resource with its version, or the path of a module or another file; empty if there is none.</summary>
    public string Text { get; set; } = "";

    /// <summary>Where <see cref="Text"/> is.</summary>
    public int TextStart { get; set; }

    /// <summary>Whether the resource is only referred to.</summary>
    public bool IsExisting { get; set; }

    /// <summary>The value; null if there is none.</summary>
    public BicepNode? Value { get; set; }

    /// <summary>The object of a resource or a module; null if it could not be read.</summary>
    public BicepNode? Body => Value?.Body;

    /// <summary>The resources that are declared in it.</summary>
    public IReadOnlyList<BicepStatement> Resources => Body?.Resources ?? [];

    /// <summary>The resource that it is declared in; null at the top.</summary>
    public BicepStatement? Around { get; set; }

    /// <summary>The type without its version.</summary>
    public string TypeName => Text.IndexOf('@') is >= 0 and var at ? Text.Substring(0, at) : Text;

    /// <summary>The full type: that of a resource in another one continues that one's type.</summary>
    public string FullType => Around is null || TypeName.IndexOf('.') >= 0 ? TypeName : Around.FullType + "/" + TypeName;
}
