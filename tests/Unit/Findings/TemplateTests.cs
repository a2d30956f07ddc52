using CsCheck;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Unit.Findings;

public sealed class TemplateTests
{
    private static readonly Dictionary<string, string> Values = new() { ["Gallery"] = "gal_elm", ["Region"] = "West US 2", ["Odd"] = "x'; rm -rf ~", ["Flag"] = "-force", ["Group"] = "rg-é (prod)" };

    [Theory]
    [InlineData("The gallery[ '{Gallery}'] is there.", "The gallery 'gal_elm' is there.")]
    [InlineData("The version[ {Version}] is there[ in {Region}].", "The version is there in West US 2.")]
    [InlineData("Both[ {Gallery} and {Version}] or none.", "Both or none.")]
    [InlineData("Always {Version}.", "Always (unknown).")]
    [InlineData("No values.", "No values.")]
    public void A_message_omits_parts_without_a_value(string template, string expected) =>
        Assert.Equal(expected, MessageTemplate.Fill(template, Values));

    [Theory]
    [InlineData("az sig show -r <Gallery>", "az sig show -r gal_elm")]
    [InlineData("az sig list -l <Region>", "az sig list -l 'West US 2'")]
    [InlineData("Get-AzGallery -Location '<Region>'", "Get-AzGallery -Location 'West US 2'")]
    [InlineData("az sig show -r <Version>", "az sig show -r <Version>")]
    [InlineData("az sig show -r <Odd>", "az sig show -r <Odd>")]
    [InlineData("az sig list --query \"[?name=='<Odd>']\"", "az sig list --query \"[?name=='<Odd>']\"")]
    [InlineData("az sig show -r <Flag>", "az sig show -r <Flag>")]
    [InlineData("az group show -n <Group>", "az group show -n 'rg-é (prod)'")]
    [InlineData("az group list --query \"[?name=='<Group>']\"", "az group list --query \"[?name=='rg-é (prod)']\"")]
    [InlineData("Get-AzResourceGroup -Name '<Group>'", "Get-AzResourceGroup -Name 'rg-é (prod)'")]
    public void A_command_takes_only_values_that_are_plain_text_to_any_shell(string template, string expected) =>
        Assert.Equal(expected, CommandTemplate.Fill(template, Values));

    [Fact]
    public void No_value_ever_adds_a_character_that_a_shell_interprets() =>
        Gen.String.Sample(value =>
        {
            var line = CommandTemplate.Fill("az sig show -r <Gallery>", new Dictionary<string, string> { ["Gallery"] = value });
            Assert.DoesNotContain(line.Replace("<Gallery>", "", StringComparison.Ordinal), c => ";&|$`<>\"\n\r*?~!%^{}[]".Contains(c, StringComparison.Ordinal));
        });

    [Theory]
    [InlineData("XXXXXX", "az sig show -g <ResourceGroup>")]
    [InlineData("REDACTED", "az sig show -g <ResourceGroup>")]
    [InlineData("rg-lake", "az sig show -g rg-lake")]
    public void A_masked_name_leaves_the_placeholder(string group, string line) =>
        Assert.Equal(line, Text.CommandTemplate.Fill("az sig show -g <ResourceGroup>", new Dictionary<string, string> { ["ResourceGroup"] = group }));
}
