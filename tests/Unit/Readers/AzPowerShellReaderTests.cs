using SigTroubleshoot.Diagnosis.Formats;

namespace SigTroubleshoot.Unit.Readers;

public sealed class AzPowerShellReaderTests
{
    private const string Message = "The gallery image version name must follow Major.Minor.Patch. Status: see the 'rules'.";
    private const string Id = "5d2c0f1e-8a77-4c1b-9c39-0d2f6a1b7e55";

    private static readonly string Windows = $"""
        New-AzGalleryImageVersion : {Message}
        ErrorCode: InvalidParameter
        ErrorMessage: {Message}
        ErrorTarget: galleryImageVersion.name
        StatusCode: 400
        ReasonPhrase: Bad Request
        OperationID : {Id}
        At C:\jobs\publish.ps1:12 char:1
        + New-AzGalleryImageVersion -ResourceGroupName rg-lake -GalleryName ga ...
        + ~~~~~~~~~~~~~~~~~~~~~~~~~
            + CategoryInfo          : CloseError: (:) [New-AzGalleryImageVersion], ComputeCloudException
        """;

    [Fact]
    public void The_record_of_windows_powershell_is_read_whole()
    {
        var error = Assert.Single(Clean.Read<AzPowerShellReader>(Windows));
        Assert.Equal("InvalidParameter", error.Code);
        Assert.Equal(Message, error.Message);
        Assert.Equal("galleryImageVersion.name", error.Target);
        Assert.Equal(400, error.StatusCode);
        Assert.Equal(Id, error.OperationId);
        Assert.Equal("New-AzGalleryImageVersion", error.Command);
        Assert.Equal("Az PowerShell", error.Format);
        var span = Clean.Span(Windows, error);
        Assert.StartsWith("New-AzGalleryImageVersion :", span);
        Assert.EndsWith(Id, span);
    }

    [Fact]
    public void PowerShell_7_reflows_labels_and_values()
    {
        var raw = $"""
            New-AzGalleryImageVersion: /home/me/publish.ps1:12
            Line |
              12 |  New-AzGalleryImageVersion -ResourceGroupName rg-lake @more
                 |  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
                 | The gallery image is gone. ErrorCode:
                 | NotFound ErrorMessage: The gallery
                 | image is gone. ErrorTarget:
                 | galleryImage StatusCode: 404 ReasonPhrase: Not Found OperationID
                 | : {Id}
            """;
        var error = Assert.Single(Clean.Read<AzPowerShellReader>(raw));
        Assert.Equal(("NotFound", "galleryImage", 404, "New-AzGalleryImageVersion"), (error.Code, error.Target, error.StatusCode, error.Command));
        Assert.Equal("The gallery image is gone.", string.Join(" ", error.Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }

    [Fact]
    public void The_long_running_form_has_times_and_the_other_spelling()
    {
        var raw = $"""
            New-AzGalleryImageVersion : Long running operation failed with status 'Failed'. Additional Info:'Source 'os' is gone.'
            ErrorCode: Conflict
            ErrorMessage: Source 'os' is gone.
            ErrorTarget: 
            StartTime: 2/3/2024 10:11:12 AM
            EndTime: 2/3/2024 10:12:12 AM
            OperationID: {Id}
            Status: Failed
            At line:1 char:1
            """;
        var error = Assert.Single(Clean.Read<AzPowerShellReader>(raw));
        Assert.Equal(("Conflict", "Source 'os' is gone.", "", Id), (error.Code, error.Message, error.Target, error.OperationId));
        Assert.EndsWith("Failed", Clean.Span(raw, error));
    }

    [Theory]
    [InlineData("ErrorCode: Conflict\nErrorMessage: The source is gone.", "Conflict", "The source is gone.")]
    [InlineData("ErrorMessage: The source is gone.\nErrorTarget: source", "", "The source is gone.")]
    [InlineData("ErrorCode: Conflict", "Conflict", "")]
    [InlineData("Please help.\n\nErrorCode: Conflict ErrorMessage: The source\nis gone.\n\nThanks, StatusCode: 200", "Conflict", "The source\nis gone.")]
    [InlineData("ErrorCode: ErrorMessage: The source is gone. ErrorTarget: StatusCode: 409", "", "The source is gone.")]
    public void Parts_of_a_record_are_read(string raw, string code, string message)
    {
        var error = Assert.Single(Clean.Read<AzPowerShellReader>(raw));
        Assert.Equal((code, message), (error.Code, error.Message));
    }

    [Fact]
    public void Resolve_AzError_is_read_with_its_command()
    {
        var raw = $$"""
               HistoryId: 12

            Message        : The source is gone.
                             ErrorCode: Conflict
                             ErrorMessage: The source is gone.
                             ErrorTarget: galleryImageVersion.properties.storageProfile.source
                             StatusCode: 409
                             ReasonPhrase: Conflict
                             OperationID : {{Id}}
            InvocationInfo : {New-AzGalleryImageVersion}
            Line           : New-AzGalleryImageVersion @p
            """;
        var error = Assert.Single(Clean.Read<AzPowerShellReader>(raw));
        Assert.Equal(("Conflict", "New-AzGalleryImageVersion", 409), (error.Code, error.Command, error.StatusCode));
    }

    [Fact]
    public void The_QoS_line_repeats_the_record_with_its_command()
    {
        var raw = Windows + $"\n\nDEBUG: AzureQoSEvent: CommandName - New-AzGalleryImageVersion; IsSuccess - False; Duration - 00:00:02; Exception - Microsoft.Azure.Commands.Compute.Common.ComputeCloudException: {Message}\nErrorCode: InvalidParameter\nErrorMessage: {Message}\nErrorTarget: \nStatusCode: 400\nReasonPhrase: Bad Request\nOperationID : {Id}\n   at Microsoft.Azure...";
        var errors = Clean.Read<AzPowerShellReader>(raw);
        Assert.Equal(2, errors.Count);
        Assert.All(errors, error => Assert.Equal(("InvalidParameter", Id, "New-AzGalleryImageVersion"), (error.Code, error.OperationId, error.Command)));
    }

    [Fact]
    public void Two_failures_are_two_records()
    {
        var errors = Clean.Read<AzPowerShellReader>(Windows + "\n" + Windows.Replace("InvalidParameter", "Conflict", StringComparison.Ordinal));
        Assert.Equal(["InvalidParameter", "Conflict"], errors.Select(error => error.Code));
    }

    [Fact]
    public void An_error_of_the_client_has_a_head_only()
    {
        var error = Assert.Single(Clean.Read<AzPowerShellReader>("Update-AzGallery : Cannot validate argument on parameter 'Permission'.\nAt line:1 char:5\n+ Update-AzGallery"));
        Assert.Equal(("", "Cannot validate argument on parameter 'Permission'.", "Update-AzGallery"), (error.Code, error.Message, error.Command));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Use New-AzGallery: it makes a gallery.")]
    [InlineData("StatusCode: 404, ReasonPhrase: 'Not Found', Version: 1.1")]
    [InlineData("Azure.RequestFailedException: gone\nStatus: 404 (Not Found)\nErrorCode: ResourceNotFound\n")]
    [InlineData("Code=\"Conflict\" Message=\"gone\"")]
    public void Other_formats_are_left_alone(string raw) => Assert.Empty(Clean.Read<AzPowerShellReader>(raw));
}
