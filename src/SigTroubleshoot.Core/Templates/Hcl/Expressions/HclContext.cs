using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Hcl.Expressions;

/// <summary>What an expression is evaluated in.</summary>
/// <param name="File">The file that contains it.</param>
/// <param name="Owner">What its unknown values belong to: a folder or a module.</param>
/// <param name="Scope">What names mean.</param>
internal sealed record HclContext(SourceFile File, string Owner, IHclScope Scope)
{
    /// <summary>Whether Packer evaluates it, not Terraform: some functions differ.</summary>
    public bool IsPacker { get; init; }

    /// <summary>The variables of <c>for</c> and <c>dynamic</c> around the expression, the innermost first.</summary>
    public HclLocal? Locals { get; init; }

    /// <summary>The names whose values are being computed, the innermost first.</summary>
    public HclComputing? Computing { get; init; }

    /// <summary>Opens a file that an expression reads; null if it is not there.</summary>
    public Func<string, SourceFile?> Open { get; init; } = _ => null;

    /// <summary>How much may still be computed.</summary>
    public HclBudget Budget { get; init; } = new();

    /// <summary>How many references led here; a circle ends at a limit.</summary>
    public int Depth { get; init; }

    /// <summary>A place in the file.</summary>
    public SourcePlace PlaceAt(int offset) => new(File, offset);

    /// <summary>A value that only the tool knows when it runs.</summary>
    /// <param name="expression">Its canonical expression.</param>
    /// <param name="offset">Where it is written.</param>
    public UnknownValue Unknown(string expression, int offset) => new(Owner, CanonicalText.Shorten(expression), PlaceAt(offset));

    /// <summary>The same context with one more variable.</summary>
    public HclContext With(string name, TemplateValue value) => this with { Locals = new HclLocal(name, value, Locals) };
}
