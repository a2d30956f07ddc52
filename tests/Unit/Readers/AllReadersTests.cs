using CsCheck;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Diagnosis.Formats;

namespace SigTroubleshoot.Unit.Readers;

public sealed class AllReadersTests
{
    private static readonly string[] Marks =
    [
        "New-AzGallery : x\n", "ErrorCode: A ", "ErrorMessage: b\n", "ErrorTarget:", "StatusCode: 4", "OperationID :", "Status: 404 (x)\n", "Message : ",
        "HTTP REQUEST ==\nHTTP Method:\nPUT\n", "Absolute Uri:\n", "HTTP RESPONSE ==\nStatus Code:\nOK\n", "Body:\n", "Headers:\n", "x-ms-request-id : a\n",
        "(NotFoundHere) b\n", "Code: NotFound\nMessage: ", "ERROR: ", "ERROR: -> Conflict : ", "E   ", "Target: ", "\n\n", "Request URL: '", "Response status: 400\n",
        "Response content:\n", "\"PUT / HTTP/1.1\" 400", "Code=\"A\" Message=\"b\" ", "Code=\\\"A\\\" Message=\\\"", "Target=\"", "unexpected status 409 with error: ",
        "the Azure API returned the following error: Status: \"A\" Code: \"\" Message: \"", "Activity Id: \"", "RESPONSE 404: x\nERROR CODE: A\n", "Error: Code=Abc; Message=",
        "(Code: Abc, Target: ", "ErrorCode: Abc\n", "Azure Error: Abc\nMessage: ", "\\nTarget: ", "code: 'Abc'", "XError: ", "RestError: x \n {\n  \"code\": \"Abc\", ", "Status: 409 (x) ErrorCode: Abc Content: {", "CloudException: ", "Long running operation failed with status 'Failed'.", "The long-running operation has failed. Abc. ", "1 error(s) occurred:\n\n* a\n", "compute.GalleriesClient#Get: Failure sending request: StatusCode=404", "Error: x\n  on a line 3", "{\"code\":\"Abc\",\"message\":\"", "{", "}", "\"", "\\\"",
        "'", "\"code\": \"", "message: '", "   ", "az sig image-version create ", "-g ", "`\n", "/subscriptions/", "/providers/Microsoft.", "Gallery Name: \"", "[", "<",
    ];

    [Fact]
    public void No_text_makes_a_reader_throw_or_leave_its_bounds() =>
        Gen.OneOf(Gen.OneOf(Marks), Gen.String[0, 12]).Array[0, 40].Sample(pieces =>
        {
            var text = new CleanText(string.Concat(pieces), [0], [1]);
            foreach (var error in ErrorReaders.All.SelectMany(reader => reader.Read(text)).Concat(ErrorReaders.Read(text, out _)))
            {
                Assert.InRange(error.Start, 0, error.End);
                Assert.InRange(error.End, error.Start, text.Text.Length);
                Assert.InRange(error.CodeAt, -1, text.Text.Length);
            }

            ValueCollector.Collect(text.Text, []);
        }, iter: 3000);

    // No clock: a pattern that takes for ever shows as a suite that does not end.
    [Fact]
    public void Each_mark_repeated_is_read_to_the_end()
    {
        foreach (var mark in Marks.Append(" ").Append("\n").Append("a").Append("=").Append("-"))
        {
            var text = new CleanText(string.Concat(Enumerable.Repeat(mark, 20_000 / mark.Length)), [0], [1]);
            foreach (var reader in ErrorReaders.All)
                Assert.All(reader.Read(text), error => Assert.InRange(error.End, error.Start, text.Text.Length));
            ValueCollector.Collect(text.Text, []);
        }
    }
}
