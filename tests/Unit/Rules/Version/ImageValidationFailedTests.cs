using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Unit.Resources;

namespace SigTroubleshoot.Unit.Rules;

public sealed class ImageValidationFailedTests
{
    private const string Id = "SIG342";

    [Fact]
    public void Check_gives_the_validation_that_failed()
    {
        var finding = RuleAssert.Violates(Id, Version("""{"type":"TrustedLaunch","status":"failed","version":"0.0.2","executionTime":"2026-05-06T07:08:09+02:00"}"""));
        Assert.Equal("Azure's validation 'TrustedLaunch' of the image version '4.2.1' failed on 2026-05-06 (version 0.0.2 of the validation).", finding.Message);
        Assert.Equal(FindingSeverity.Warning, finding.Severity);
        Assert.Contains("-e 4.2.1 --expand ValidationProfile --query validationsProfile", finding.Command, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-05-01", "2026-05-02", true)]
    [InlineData("2026-05-02", "2026-05-01", false)]
    public void Only_the_last_result_of_a_validation_counts(string succeeded, string failed, bool isFailed)
    {
        var version = Version($$$"""{"type":"TrustedLaunch","status":"Succeeded","executionTime":"{{{succeeded}}}T00:00:00Z"},{"type":"TrustedLaunch","status":"Failed","executionTime":"{{{failed}}}T00:00:00Z"}""");
        Assert.Equal(isFailed ? 1 : 0, RuleAssert.Violations(Id, version).Count);
    }

    [Theory]
    [InlineData("""{"type":"TrustedLaunch","status":"Succeeded"}""")]
    [InlineData("""{"type":"TrustedLaunch","status":"Unknown"}""")]
    [InlineData("""{"type":"TrustedLaunch"}""")]
    [InlineData("")]
    public void Check_keeps_other_results(string validations) => RuleAssert.Keeps(Id, Version(validations));

    // Without $expand, and before the validation has run, the profile is absent.
    [Fact]
    public void Check_keeps_a_version_without_the_profile() =>
        RuleAssert.Keeps(Id, ImageVersionMapping.Map(Node.Of($$$"""{"id":"{{{Ids.Version}}}","properties":{"provisioningState":"Succeeded"}}""")));

    private static SigTroubleshoot.Resources.ImageVersion Version(string validations) =>
        ImageVersionMapping.Map(Node.Of($$$$"""{"id":"{{{{Ids.Version}}}}","name":"4.2.1","properties":{"validationsProfile":{"validationEtag":"e","executedValidations":[{{{{validations}}}}],"platformAttributes":[{"name":"n","value":"v"}]}}}"""));
}
