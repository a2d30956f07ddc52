using SigTroubleshoot.Diagnosis.Matching;

namespace SigTroubleshoot.Unit.Errors.Matching;

public sealed class WrappedValueTests
{
    [Theory]
    [InlineData("img-\nfern", "img-fern")]
    [InlineData("img-\n                 fern", "img-fern")]
    [InlineData(@"img-\nfern", "img-fern")]
    [InlineData(@"img-\\r\\nfern", "img-fern")]
    [InlineData("img-fern", "img-fern")]
    public void A_break_in_a_word_is_none(string raw, string value) => Assert.Equal(value, WrappedValue.Word(raw));

    [Theory]
    [InlineData("northeurope,\nuksouth", "northeurope, uksouth")]
    [InlineData(@"northeurope,\nuksouth", "northeurope, uksouth")]
    [InlineData("northeu\nrope, uksouth", "northeurope, uksouth")]
    [InlineData("northeurope, uksou\n             th", "northeurope, uksouth")]
    [InlineData("West\nEurope", "West Europe")]
    [InlineData("East US\n2", "East US 2")]
    [InlineData("eastus\n2", "eastus2")]
    [InlineData("ada@orch\nid.example", "ada@orchid.example")]
    [InlineData("8d4f3e44-5555-\n4666-8777-88889999aaaa", "8d4f3e44-5555-4666-8777-88889999aaaa")]
    [InlineData("the disk\nis in use", "the disk is in use")]
    public void A_break_in_a_phrase_is_a_blank_unless_it_cuts_a_word_that_is_known(string raw, string value) => Assert.Equal(value, WrappedValue.Phrase(raw));
}
