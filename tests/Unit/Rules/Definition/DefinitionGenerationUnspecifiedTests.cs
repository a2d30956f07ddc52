using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Rules;

public sealed class DefinitionGenerationUnspecifiedTests
{
    private const string Id = "SIG216";

    [Fact]
    public void Check_tells_where_a_definition_leaves_it_open() =>
        Assert.Contains("'web'", RuleAssert.Violates(Id, new ImageDefinition { Name = "web", OsType = "Linux" }).Message, StringComparison.Ordinal);

    [Fact]
    public void Check_keeps_quiet()
    {
        RuleAssert.Keeps(Id, new ImageDefinition { Name = "web", OsType = "Linux", HyperVGeneration = "V2" });
        RuleAssert.Keeps(Id, new ImageDefinition { Name = "web", OsType = "Linux", Exists = true });
        RuleAssert.Keeps(Id, new ImageDefinition { Name = "only-a-name" });
    }
}
