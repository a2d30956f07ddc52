using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Arm;

/// <summary>What an expression is evaluated in. It never changes; a loop or a lambda evaluates in a new one.</summary>
internal sealed record ArmContext
{
    /// <summary>The deployment whose parameters and variables it uses.</summary>
    public required ArmDeployment Deployment { get; init; }

    /// <summary>The innermost loop; null outside of loops.</summary>
    public CopyFrame? Copies { get; init; }

    /// <summary>The innermost variable of a lambda; null outside of lambdas.</summary>
    public LambdaFrame? Lambdas { get; init; }

    /// <summary>The arguments of the user-defined function that is evaluated; null outside of one.</summary>
    public IReadOnlyDictionary<string, TemplateValue>? Arguments { get; init; }

    /// <summary>Where the expression is written.</summary>
    public SourcePlace Place { get; init; }

    /// <summary>Whether a position in the expression is the same distance from <see cref="Place"/> in the file.</summary>
    public bool IsVerbatim { get; init; }

    /// <summary>The work on one file.</summary>
    public ArmRun Run => Deployment.Run;

    /// <summary>Where a part of the expression is written.</summary>
    /// <param name="start">Its position in the text of the expression.</param>
    public SourcePlace PlaceAt(int start) => IsVerbatim ? Place with { Offset = Place.Offset + 1 + start } : Place;

    /// <summary>A value that only the deployment knows.</summary>
    /// <param name="expression">Its canonical expression.</param>
    /// <param name="shape">What is known of its kind.</param>
    public UnknownValue Unknown(string expression, ValueShape shape = ValueShape.Any) => new(Deployment.Owner, CanonicalText.Shorten(expression), Place) { Shape = shape };
}
