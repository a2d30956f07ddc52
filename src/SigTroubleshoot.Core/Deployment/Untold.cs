using SigTroubleshoot.Azure;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Deployment;

/// <summary>
/// Why a question about a deployment has no answer. What was asked and could not be read keeps a test from passing;
/// what was not said, or follows from an answer that failed already, does not.
/// </summary>
internal static class Untold
{
    /// <summary>The user did not say it.</summary>
    /// <param name="parameter">The parameter that would, such as <c>-VMSize</c>.</param>
    public static Answer NotSaid(string parameter) => Because("NotSaid", ("Parameter", parameter));

    /// <summary>Azure's answer lacks it.</summary>
    /// <param name="property">What is missing, in words.</param>
    public static Answer NotTold(string property) => Because("Untold", ("Property", property));

    /// <summary>The image is somebody else's, and this is not shown to others.</summary>
    /// <param name="property">What is not shown, in words.</param>
    public static Answer Hidden(string property) => Because("Hidden", ("Property", property));

    /// <summary>It could not be read, and without it nothing can be said to pass.</summary>
    public static Answer Decisive(ReadFailure failure) => Answer.NotEvaluated(failure) with { Severity = FindingSeverity.Error };

    /// <summary>Azure's answer lacks it, and without it nothing can be said to pass.</summary>
    /// <param name="property">What is missing, in words.</param>
    public static Answer DecisiveNotTold(string property) => NotTold(property) with { Severity = FindingSeverity.Error };

    /// <summary>The size is not there to be looked at.</summary>
    public static Answer WithoutSize(DeploymentReading reading) =>
        reading.Question.VmSize is null ? NotSaid("-VMSize") : reading.Sizes?.Failure is { } failure ? Decisive(failure) : Because("NoSize");

    /// <summary>The definition is not there to be looked at.</summary>
    public static Answer WithoutDefinition(DeploymentReading reading) => Missing(reading) ?? Answer.NotEvaluated(reading.Definition.Failure!);

    /// <summary>The version is not there to be looked at.</summary>
    public static Answer WithoutVersion(DeploymentReading reading) =>
        Missing(reading)
        ?? ((reading.VersionAnswer?.Failure ?? reading.Latest?.Failure) is { } failure ? Answer.NotEvaluated(failure)
        : reading.Latest is not null ? Because("NoLatest")
        : Because("NoVersion"));

    private static Answer? Missing(DeploymentReading reading) => reading.Existence switch
    {
        ImageExistence.NoResourceGroup => Because("NoGroup"),
        ImageExistence.NoGallery => Because("NoGallery"),
        ImageExistence.NoDefinition => Because("NoDefinition"),
        ImageExistence.NoVersion when reading.Definition.Failure is not null => null,
        ImageExistence.NoVersion => Because("NoVersion"),
        _ => null,
    };

    private static Answer Because(string key, params (string Name, string? Value)[] values) => Answer.NotEvaluated(CommonTexts.Fill("Deployment." + key, values));
}
