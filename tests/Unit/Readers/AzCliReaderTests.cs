using SigTroubleshoot.Diagnosis.Formats;

namespace SigTroubleshoot.Unit.Readers;

public sealed class AzCliReaderTests
{
    [Theory]
    [InlineData("ERROR: (PropertyChangeNotAllowed) Changing property 'x' is not allowed.\nCode: PropertyChangeNotAllowed\nMessage: Changing property 'x' is not allowed.\nTarget: x\n")]
    [InlineData("(PropertyChangeNotAllowed) Changing property 'x' is not allowed.\nCode: PropertyChangeNotAllowed\nMessage: Changing property 'x' is not allowed.\nTarget: x")]
    [InlineData("E   azure.core.exceptions.HttpResponseError: (PropertyChangeNotAllowed) Changing property 'x' is not allowed.\nE   Code: PropertyChangeNotAllowed\nE   Message: Changing property 'x' is not allowed.\nE   Target: x\n\ntests/test_x.py:12: HttpResponseError")]
    [InlineData("Code: PropertyChangeNotAllowed\nMessage: Changing property 'x' is not allowed.\nTarget: x")]
    public void A_record_is_read_once_with_code_message_and_target(string raw)
    {
        var error = Assert.Single(Clean.Read<AzCliReader>(raw));
        Assert.Equal(("PropertyChangeNotAllowed", "Changing property 'x' is not allowed.", "x"), (error.Code, error.Message, error.Target));
        Assert.EndsWith("Target: x", Clean.Span(raw, error));
        Assert.Equal("Azure CLI", error.Format);
    }

    [Theory]
    [InlineData("(ResourceNotFound) The Resource 'x'\nwas not found.", "ResourceNotFound", "The Resource 'x'\nwas not found.")]
    [InlineData("ERROR: (Conflict) In use.", "Conflict", "In use.")]
    [InlineData("ValidationError: Gallery replication jobs failed.", "", "Gallery replication jobs failed.")]
    [InlineData("ERROR: Gallery replication jobs failed.\nsecond line", "", "Gallery replication jobs failed.\nsecond line")]
    public void Heads_alone_are_read(string raw, string code, string message)
    {
        var error = Assert.Single(Clean.Read<AzCliReader>(raw));
        Assert.Equal((code, message), (error.Code, error.Message));
        Assert.Equal(raw, Clean.Span(raw, error));
    }

    [Fact]
    public void Two_failures_with_one_code_are_two_records()
    {
        const string raw = "ERROR: (NotFound) One.\nCode: NotFound\nMessage: One.\nERROR: (GalleryNotFound) Two.\nCode: GalleryNotFound\nMessage: Two.";
        Assert.Equal(["Two."], Clean.Read<AzCliReader>(raw).Where(error => error.Code == "GalleryNotFound").Select(error => error.Message));
    }

    [Theory]
    [InlineData("")]
    [InlineData("note: (Optional) name the gallery")]
    [InlineData("(Preview) this is in preview")]
    [InlineData("ERROR: -> Conflict : x")]
    [InlineData("ERROR: {\"error\": {}}")]
    public void Other_texts_are_left_alone(string raw) => Assert.Empty(Clean.Read<AzCliReader>(raw));
}
