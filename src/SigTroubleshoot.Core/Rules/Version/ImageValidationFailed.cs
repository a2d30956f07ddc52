using System.Globalization;
using SigTroubleshoot.Deployment;
using SigTroubleshoot.Health;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Rules;

/// <summary>Azure validated the image after it was published, and a validation failed.</summary>
/// <remarks>
/// The REST reference of validationsProfile, which only its examples expand. Microsoft's page on Trusted Launch validation: it
/// takes at least an hour. A version without the profile was not validated, or was read without it; that is no failure.
/// </remarks>
internal sealed class ImageValidationFailed() : Rule("SIG342", RuleArea.Version, FindingSeverity.Warning), ICheck<ImageVersion>, ILiveCheck<VersionReading>, ILiveCheck<DeploymentReading>
{
    internal override RuleText Text => new()
    {
        Message = "Azure's validation[ '{Validation}'] of the image version[ '{Version}'] failed[ on {Date}][ (version {ValidationVersion} of the validation)].",
        MessagePassed = "Azure's validation of the image version[ {Version}] did not fail[ ({Validation})].",
        Cause = "Azure validated the image after it was published, and a validation failed. If the Trusted Launch validation fails, VMs are created from this version without Trusted Launch by default.",
        Remedy = "Build the image again so that it boots with secure boot and vTPM, and publish a new version. Until then, deploy this version with the security type Standard.",
    };

    public override string AzureCli => VersionCommands.ShowAzureCli + " --expand ValidationProfile --query validationsProfile";

    IEnumerable<Answer> ICheck<ImageVersion>.Check(ImageVersion version) =>
        from validation in LastOfEachType(version.Validations ?? [])
        where Is(validation, "Failed")
        select Answer.Failed(
            ("Validation", validation.Type),
            ("ValidationVersion", validation.Version),
            ("Date", validation.ExecutionTime?.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));

    // What failed is found by the offline check of the same version.
    IEnumerable<Answer> ILiveCheck<VersionReading>.Check(VersionReading reading) => reading.Details.ValidationFailure is { } failure ? [Answer.NotEvaluated(failure)] : [];

    IEnumerable<Answer> ILiveCheck<DeploymentReading>.Check(DeploymentReading reading)
    {
        if (reading.Question.Image.IsShared)
            return [];
        if (reading.Validated is not { } answer)
            return [reading.WithoutVersion()];
        if (answer.Failure is { } failure)
            return [Answer.NotEvaluated(failure)];
        if (answer.Value?.Validations is not { Count: > 0 } validations)
            return [];
        var last = LastOfEachType(validations).ToList();
        return last.Exists(validation => Is(validation, "Failed")) || last.TrueForAll(validation => Is(validation, "Succeeded"))
            ? Answer.Of(((ICheck<ImageVersion>)this).Check(answer.Value), ("Validation", string.Join(", ", last.Select(validation => validation.Type).OfType<string>())))
            : [Undetermined.NoValue(CommonTexts.PropertyValidation)];
    }

    // A validation may have been repeated; only its last result counts.
    private static IEnumerable<ImageValidation> LastOfEachType(IEnumerable<ImageValidation> validations) =>
        validations.GroupBy(validation => validation.Type, StringComparer.OrdinalIgnoreCase).Select(runs => runs.OrderBy(run => run.ExecutionTime).Last());

    private static bool Is(ImageValidation validation, string status) => string.Equals(validation.Status, status, StringComparison.OrdinalIgnoreCase);
}
