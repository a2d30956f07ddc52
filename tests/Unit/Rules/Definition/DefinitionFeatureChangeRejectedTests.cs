namespace SigTroubleshoot.Unit.Rules;

public sealed class DefinitionFeatureChangeRejectedTests
{
    private const string Id = "SIG211";

    [Theory]
    [InlineData("Error: updating Shared Image \"web\": performing CreateOrUpdate: unexpected status 409 (409 Conflict) with error: PropertyChangeNotAllowed: Changing property 'DiskControllerTypes' is not allowed.")]
    [InlineData("{\"code\":\"PropertyChangeNotAllowed\",\"message\":\"Changing property 'DiskControllerTypes' is not allowed.\",\"target\":\"DiskControllerTypes\"}")]
    [InlineData("(PropertyChangeNotAllowed) Changing property 'DiskControllerTypes' is not allowed.\nCode: PropertyChangeNotAllowed")]
    [InlineData("Changing property 'DiskControllerTypes' is not allowed")]
    public void Catches(string text) => Assert.Equal("DiskControllerTypes", RuleAssert.Catches(Id, text).Values["Feature"]);

    [Theory]
    [InlineData("Changing property 'imageReference.sku' is not allowed.")]
    [InlineData("Changing property 'zoneResilient' is not allowed.")]
    [InlineData("Changing property 'storageProfile.diskControllerType' is not allowed.")]
    public void CatchesNot(string text) => RuleAssert.CatchesNot(Id, text);
}
