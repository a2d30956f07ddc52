using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>The address of an application package is not an absolute URI.</summary>
/// <remarks>azure-cli#24313 and azure-rest-api-specs#21212: the address reached the service in quotation marks, because a script quoted it twice.</remarks>
internal sealed class ApplicationPackageUriInvalid() : Rule("SIG660", RuleArea.Application, FindingSeverity.Error), ISentenceGuard, ICheck<TemplateResource>
{
    private static readonly string[] Demands = ["must", "should", "has to", "needs", "not"];

    internal override RuleText Text => new()
    {
        Message = "The address of the application package[ ({Uri})] is not an absolute URI.",
        ["MessageCheck"] = "The property[ '{Property}'] of the application version is not an absolute URI[: '{Uri}'].",
        Cause = "The address of the application package is not an absolute URI. Usually it reached the service in quotation marks, because it was quoted twice, or the variable contains only a path.",
        Remedy = "Pass the full https address of the blob without quotation marks inside the value; one pair of quotes for the shell is enough. Check defaultConfigurationLink in the same way.",
    };

    internal override string[] Sentences =>
    [
        "Source uri: '<Uri>' must be an absolute uri.",
    ];

    internal override string[] ErrorCodes => ["InvalidParameter"];

    public override string AzPowerShell => ApplicationCommands.NewAzPowerShell;

    public override string AzureCli => ApplicationCommands.NewAzureCli;

    // Az -Debug prints "Absolute Uri:" over the address of every request.
    bool ISentenceGuard.Accepts(RuleMatch match) => match.Says("source uri") && Array.Exists(Demands, match.Says) && ApplicationSigns.Accept(match);

    IEnumerable<Answer> ICheck<TemplateResource>.Check(TemplateResource request)
    {
        if (request.ApplicationVersion is not { } version)
            return [];
        return
        [
            .. Check("publishingProfile.source.mediaLink", version.MediaLink),
            .. Check("publishingProfile.source.defaultConfigurationLink", version.DefaultConfigurationLink),
        ];
    }

    // The value of an expression such as [parameters('packageUri')] is known only when the template is deployed.
    private static IEnumerable<Answer> Check(string property, string? link)
    {
        if (link is not null && !link.StartsWith("[", StringComparison.Ordinal) && !IsWebAddress(link))
            yield return Answer.Failed(("Property", property), ("Uri", link)) with { MessageKind = "MessageCheck" };
    }

    private static bool IsWebAddress(string link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);
}
