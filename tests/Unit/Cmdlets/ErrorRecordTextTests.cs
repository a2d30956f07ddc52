using System.Management.Automation;
using System.Net;
using SigTroubleshoot.Cmdlets.Input;

namespace SigTroubleshoot.Unit.Cmdlets;

/// <summary>The exceptions here have the properties of those of Az, AutoRest, and Azure.Core, which the module never references.</summary>
public sealed class ErrorRecordTextTests
{
    private const string Address = "https://management.azure.com/subscriptions/" + Samples.Subscription + "/resourceGroups/rg-loom/providers/Microsoft.Compute/galleries/my-gal?api-version=2023-07-03";

    [Fact]
    public void A_CloudException_is_written_with_the_labels_of_Az()
    {
        var text = ErrorRecordText.Of(new ErrorRecord(new CloudException("Gallery name is invalid."), "X", ErrorCategory.CloseError, null));
        Assert.Contains("ErrorCode: InvalidParameter\nErrorMessage: The name is not valid.\nErrorTarget: galleryName\nStatusCode: 400\nOperationID : 0b0b2f2e\n", text, StringComparison.Ordinal);
        Assert.Contains("ErrorCode: Inner\nErrorMessage: An inner message.\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_request_and_the_response_are_written_in_the_format_of_Debug()
    {
        var text = ErrorRecordText.Of(new CloudException("Gallery name is invalid."));
        Assert.Contains(" HTTP REQUEST =", text, StringComparison.Ordinal);
        Assert.Contains("HTTP Method:\nPUT\n", text, StringComparison.Ordinal);
        Assert.Contains("Absolute Uri:\n" + Address + "\n", text, StringComparison.Ordinal);
        Assert.Contains("Status Code:\nBadRequest\n", text, StringComparison.Ordinal);
        Assert.Contains("Body:\n{\"error\":", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Labels_in_the_message_are_not_repeated()
    {
        var text = ErrorRecordText.Of(new CloudException("Gallery name is invalid.\nErrorCode: InvalidParameter\nErrorMessage: The name is not valid."));
        Assert.Equal(2, text.Split("ErrorCode:").Length);
    }

    [Fact]
    public void A_RequestFailedException_is_written_with_its_code_and_status()
    {
        var text = ErrorRecordText.Of(new RequestFailedException());
        Assert.Contains("ErrorCode: GalleryImageNotFound\n", text, StringComparison.Ordinal);
        Assert.Contains("StatusCode: 404\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_response_of_HttpClient_is_read_with_its_request()
    {
        using var response = new HttpResponseMessage(HttpStatusCode.Conflict) { RequestMessage = new HttpRequestMessage(HttpMethod.Put, Address) };
        var record = new ErrorRecord(new HttpResponseException(response), "X", ErrorCategory.InvalidOperation, null)
        {
            ErrorDetails = new ErrorDetails("""{"error": {"code": "Conflict", "message": "The body."}}"""),
        };
        var text = ErrorRecordText.Of(record);
        Assert.Contains("HTTP Method:\nPUT\n", text, StringComparison.Ordinal);
        Assert.Contains("Status Code:\nConflict\n", text, StringComparison.Ordinal);
        Assert.Contains("\"The body.\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_command_line_follows_as_it_was_typed()
    {
        using var session = new Session();
        var record = Assert.IsType<ErrorRecord>(Assert.Single(session.Run(
            """
            function New-Thing { [CmdletBinding()] param($GalleryName, $Name) $PSCmdlet.WriteError([System.Management.Automation.ErrorRecord]::new([Exception]::new('broken'), 'X', 'CloseError', $null)) }
            New-Thing -GalleryName gal.loom `
                -Name win-web 2>&1
            """)).BaseObject);
        var text = ErrorRecordText.Of(record);
        Assert.StartsWith("New-Thing : broken\n+ New-Thing -GalleryName gal.loom `\n    -Name win-web", text, StringComparison.Ordinal);
        Assert.Contains("+ FullyQualifiedErrorId : X,New-Thing\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Inner_exceptions_are_appended_without_repetition()
    {
        var text = ErrorRecordText.Of(new AggregateException(new InvalidOperationException("one", new ArgumentException("two")), new ArgumentException("one")));
        Assert.Equal("System.InvalidOperationException: one\nSystem.ArgumentException: two\n", text);
    }

    [Fact]
    public void An_endless_chain_of_exceptions_is_cut_off() => Assert.InRange(ErrorRecordText.Of(new Endless(0)).Split('\n').Length, 2, 30);

    [Fact]
    public void Getters_that_throw_count_as_absent() => Assert.Contains("fine", ErrorRecordText.Of(new Thrower()), StringComparison.Ordinal);

    private sealed class CloudException(string message) : Exception(message)
    {
        public object Body { get; } = new
        {
            Code = "InvalidParameter",
            Message = "The name is not valid.",
            Target = "galleryName",
            Details = new[] { new { Code = "Inner", Message = "An inner message.", Target = "" } },
        };

        public object Request { get; } = new { Method = new HttpMethod("PUT"), RequestUri = new Uri(Address) };

        public object Response { get; } = new { StatusCode = HttpStatusCode.BadRequest, Content = """{"error": {"code": "InvalidParameter"}}""" };

        public string RequestId { get; } = "0b0b2f2e";
    }

    private sealed class RequestFailedException() : Exception("The image is not there.")
    {
        public int Status { get; } = 404;

        public string ErrorCode { get; } = "GalleryImageNotFound";
    }

    private sealed class HttpResponseException(HttpResponseMessage response) : Exception("Response status code does not indicate success: 409 (Conflict).")
    {
        public HttpResponseMessage Response { get; } = response;
    }

    private sealed class Endless(int depth) : Exception("level " + depth, depth < 1000 ? new Endless(depth + 1) : null);

    private sealed class Thrower() : Exception("fine")
    {
        private readonly bool _throws = true;

        public object Body => _throws ? throw new InvalidOperationException("no") : this;

        public object Response => _throws ? throw new InvalidOperationException("no") : this;
    }
}
