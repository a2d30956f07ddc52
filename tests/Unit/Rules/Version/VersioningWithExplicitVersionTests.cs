using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Rules;

public sealed class VersioningWithExplicitVersionTests
{
    private const string Id = "SIG345";

    [Theory]
    [InlineData(""" "versioning":{"scheme":"Latest","major":4} """, "Latest")]
    [InlineData(""" "versioning":{"scheme":"Source"} """, "Source")]
    public void Check_finds_a_number_next_to_automatic_versioning(string versioning, string scheme)
    {
        var finding = RuleAssert.Violates(Id, Template.OfImageBuilder(versioning, Ids.Version));
        Assert.Equal($"The image template asks for automatic versioning ({scheme}), but galleryImageId already specifies a version, 4.2.1.", finding.Message);
        Assert.Equal(Ids.Version, finding.Values["ResourceId"]);
    }

    [Theory]
    [InlineData(""" "versioning":{"scheme":"Latest"} """, Ids.Definition)]
    [InlineData(""" "versioning":{"scheme":"Latest"} """, "[parameters('imageId')]")]
    [InlineData(""" "versioning":{"scheme":"Latest"} """, "[format('{0}/versions/1.0.0', parameters('imageId'))]")]
    [InlineData(""" "versioning":null """, Ids.Version)]
    [InlineData(""" "versioning":{} """, Ids.Version)]
    [InlineData("", Ids.Version)]
    public void Check_keeps_one_of_them(string versioning, string image) => RuleAssert.Keeps(Id, Template.OfImageBuilder(versioning, image));

    [Fact]
    public void Check_keeps_other_resources() => RuleAssert.Keeps(Id, new TemplateResource { Type = "Microsoft.Compute/galleries" });
}
