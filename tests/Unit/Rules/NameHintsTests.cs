using SigTroubleshoot.Rules;

namespace SigTroubleshoot.Unit.Rules;

public sealed class NameHintsTests
{
    [Theory]
    [InlineData("gallery1")]
    [InlineData("ContosoGalleries")]
    [InlineData("sig_prod")]
    [InlineData("prodSig")]
    [InlineData("SIGProd")]
    [InlineData("acgweu01")]
    [InlineData("devacg")]
    [InlineData("rg-build-gal-01")]
    [InlineData("mygal")]
    public void A_gallery_name_speaks_for_itself(string name) => Assert.True(NameHints.LooksLikeGallery(name));

    [Theory]
    [InlineData("")]
    [InlineData("signalr-prod")]
    [InlineData("digital-signature")]
    [InlineData("designVault")]
    [InlineData("sigma01")]
    [InlineData("legal-docs")]
    [InlineData("galaxy7")]
    [InlineData("insights")]
    [InlineData("storage1")]
    [InlineData("密码")]
    public void Another_name_does_not(string name) => Assert.False(NameHints.LooksLikeGallery(name));
}
