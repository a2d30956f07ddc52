using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Unit.Resources;

namespace SigTroubleshoot.Unit.Rules;

public sealed class StorageStrategyWithStorageTypeTests
{
    private const string Id = "SIG340";

    [Theory]
    [InlineData("PreferStandard_ZRS", "Standard_LRS")]
    [InlineData("DefaultStandard_LRS", "Standard_LRS")]
    public void Check_finds_both_on_the_whole_version(string strategy, string type)
    {
        var finding = RuleAssert.Violates(Id, Request($$$""" "storageAccountStrategy":"{{{strategy}}}","storageAccountType":"{{{type}}}" """));
        Assert.Equal((strategy, type, FindingSeverity.Error), (finding.Values["StorageAccountStrategy"], finding.Values["StorageAccountType"], finding.Severity));
    }

    [Theory]
    [InlineData(""" "storageAccountStrategy":"PreferStandard_ZRS" """)]
    [InlineData(""" "storageAccountType":"Standard_ZRS" """)]
    [InlineData(""" "storageAccountStrategy":"PreferStandard_ZRS","targetRegions":[{"name":"westus2","storageAccountType":"Premium_LRS"}] """)]
    [InlineData(""" "storageAccountStrategy":"PreferStandard_ZRS","storageAccountType":"" """)]
    [InlineData(""" "storageAccountStrategy":null,"storageAccountType":"Standard_LRS" """)]
    public void Check_keeps_one_of_them_and_a_type_inside_a_region(string profile) => RuleAssert.Keeps(Id, Request(profile));

    // The service may show both of a version that exists.
    [Fact]
    public void Check_keeps_what_exists() =>
        RuleAssert.Keeps(Id, Request(""" "storageAccountStrategy":"PreferStandard_ZRS","storageAccountType":"Standard_ZRS" """) with { Exists = true });

    private static ImageVersion Request(string profile) =>
        ImageVersionMapping.Map(Node.Of($$$$"""{"name":"4.2.1","location":"westus2","properties":{"publishingProfile":{ {{{{profile}}}} }}}"""));
}
