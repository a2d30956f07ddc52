using SigTroubleshoot.Rules;

namespace SigTroubleshoot.Unit.Findings;

public sealed class AimedCommandsTests
{
    private const string Caution = " Check the names in the command before you run it: they come from the text.";

    [Fact]
    public void A_command_from_a_text_that_assigns_a_role_or_deletes_comes_with_a_caution()
    {
        var finding = SigEngine.Default.Diagnose(
            "(AuthorizationFailed) The client 'a' with object id '3f2a9c1e-54b7-4d0e-9a61-7c8e2b5d4f10' does not have authorization to perform action 'Microsoft.Compute/galleries/images/versions/write' "
            + "over scope '/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg/providers/Microsoft.Compute/galleries/gal/images/web/versions/1.0.0' or the scope is invalid.").Single();
        Assert.Contains("New-AzRoleAssignment -ObjectId 3f2a9c1e", finding.Command, StringComparison.Ordinal);
        Assert.EndsWith(Caution, finding.Remedy, StringComparison.Ordinal);
    }

    // Every rule that a text can trigger: the caution follows from the command, whatever the rule.
    [Fact]
    public void Each_rule_has_it_exactly_if_its_command_assigns_or_deletes()
    {
        var cautioned = 0;
        foreach (var rule in RuleCatalog.All)
        {
            var finding = FindingFactory.FromError(rule, [], rule.Severity, FindingConfidence.Exact, "", "", null);
            var isAimed = finding.Command.Contains("RoleAssignment -", StringComparison.Ordinal) && finding.Command.StartsWith("New-", StringComparison.Ordinal)
                || finding.Command.Split('\n').Any(line => line.StartsWith("Remove-Az", StringComparison.Ordinal) || (line.StartsWith("az ", StringComparison.Ordinal) && (line.Contains(" delete ", StringComparison.Ordinal) || line.Contains("role assignment create", StringComparison.Ordinal))));
            Assert.True(isAimed == finding.Remedy.EndsWith(Caution, StringComparison.Ordinal), $"{rule}: {finding.Command} / {finding.Remedy}");
            cautioned += isAimed ? 1 : 0;
        }

        Assert.InRange(cautioned, 5, 60);
    }

    [Fact]
    public void A_finding_from_Azure_itself_needs_no_caution()
    {
        var rule = RuleCatalog.All.Single(rule => rule.Id == "SIG932");
        var finding = FindingFactory.FromAnswer(rule, Answer.Failed(("Version", "1.0.0")), "x", "Azure", new Dictionary<string, string>());
        Assert.Contains("Remove-AzGalleryImageVersion", finding.Command, StringComparison.Ordinal);
        Assert.Equal(rule.Remedy, finding.Remedy);
    }
}
