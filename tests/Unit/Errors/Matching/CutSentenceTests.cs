using SigTroubleshoot.Unit.Rules;

namespace SigTroubleshoot.Unit.Errors.Matching;

public sealed class CutSentenceTests
{
    [Theory]
    [InlineData($"The gallery image {Ids.Version} is not availab", "SIG601")]
    [InlineData($"The security type 'TrustedLaunchSupported' is not supported for the sour", "SIG820")]
    [InlineData("In region westeurope, the following list of Shared Image Gallery images referenced from the deploy", "SIG603")]
    public void A_sentence_the_text_ends_in_is_told(string text, string ruleId) =>
        Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches(ruleId, text).Confidence);

    [Theory]
    [InlineData("The gallery image of the month is a photograph of a heron")]
    [InlineData("The client 'a' with object id 'b' does not have authorization to perform action 'Micros")]
    [InlineData("The client has permission to perform action 'Microsoft.Network/virtualNetworks/subnets/join/action' on scope 'x', however the current ten")]
    public void What_may_be_the_beginning_of_something_else_is_not(string text) =>
        Assert.DoesNotContain(SigEngine.Default.Diagnose(text), finding => finding.Severity != FindingSeverity.Information);

    [Fact]
    public void The_options_of_a_command_are_no_sentence() =>
        Assert.Empty(SigEngine.Default.Diagnose("az sig image-version create --gallery-image-definition def_lynx --gallery-image-version 1.0.0 --gallery-name gal_lynx --resource-group rg-lynx"));
}
