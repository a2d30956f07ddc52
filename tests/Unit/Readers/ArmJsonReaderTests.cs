using System.Text.Json;
using SigTroubleshoot.Diagnosis.Formats;

namespace SigTroubleshoot.Unit.Readers;

public sealed class ArmJsonReaderTests
{
    [Fact]
    public void Details_are_errors_of_their_own_at_any_depth()
    {
        const string raw = """
            Deployment failed: {"status":"Failed","error":{"code":"DeploymentFailed","message":"See details.","details":[
              {"code":"Conflict","message":"{\r\n  \"error\": {\r\n    \"code\": \"GalleryImageNotFound\",\r\n    \"message\": \"The \\\"image\\\" is gone.\",\r\n    \"target\": \"imageReference\"\r\n  }\r\n}"},
              {"code":"OuterInner","message":"x","innererror":{"code":"Innermost","message":"y"}}]}}
            """;
        var errors = Clean.Read<ArmJsonReader>(raw);
        Assert.Equal(["DeploymentFailed", "Conflict", "GalleryImageNotFound", "OuterInner", "Innermost"], errors.Select(error => error.Code));
        Assert.Equal(("The \"image\" is gone.", "imageReference"), (errors[2].Message, errors[2].Target));
        Assert.StartsWith("{\"code\":\"DeploymentFailed\"", Clean.Span(raw, errors[0]));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(6)]
    public void Strings_of_json_are_opened_layer_by_layer(int layers)
    {
        var inner = """{"code":"GalleryImageNotFound","message":"The image is gone."}""";
        for (var i = 0; i < layers; i++)
            inner = JsonSerializer.Serialize(new { code = "BadRequest", message = inner });
        var errors = Clean.Read<ArmJsonReader>("text before " + inner + " and after");
        Assert.Equal(layers + 1, errors.Count);
        Assert.Equal(("GalleryImageNotFound", "The image is gone."), (errors[layers].Code, errors[layers].Message));
    }

    [Fact]
    public void Layers_have_an_end()
    {
        var inner = "{\"code\":\"Deep\",\"message\":\"x\"}";
        for (var i = 0; i < 12; i++)
            inner = JsonSerializer.Serialize(new { code = "BadRequest", message = inner });
        Assert.NotEmpty(Clean.Read<ArmJsonReader>(inner));
    }

    [Fact]
    public void An_activity_log_record_gives_its_correlation_id()
    {
        const string raw = """{"correlationId":"99999999-0000-0000-0000-000000000000","properties":{"statusCode":"Conflict","statusMessage":"{\"status\":\"Failed\",\"error\":{\"code\":\"Conflict\",\"message\":\"In use.\"}}"}}""";
        var error = Assert.Single(Clean.Read<ArmJsonReader>(raw));
        Assert.Equal(("Conflict", "In use.", "99999999-0000-0000-0000-000000000000"), (error.Code, error.Message, error.OperationId));
    }

    [Theory]
    [InlineData("""{"properties":{"lastRunStatus":{"runState":"Failed","runSubState":"Distributing","message":"Not authorized."}}}""", "")]
    [InlineData("""{"provisioningError":{"message":"Not authorized.","provisioningErrorCode":"BadSource"}}""", "BadSource")]
    public void Image_Builders_own_shapes_are_read(string raw, string code)
    {
        var error = Assert.Single(Clean.Read<ArmJsonReader>(raw));
        Assert.Equal((code, "Not authorized.", "Image Builder"), (error.Code, error.Message, error.Format));
    }

    [Theory]
    [InlineData("\"code\": \"Conflict\",\n\"message\": \"The image is in use.\",\n\"target\": \"image\"")]
    [InlineData("error {\\\"error\\\":{\\\"code\\\":\\\"Conflict\\\",\\\"message\\\":\\\"The image is in use.\\\",\\\"target\\\":\\\"image\\\"}}")]
    [InlineData("code: 'Conflict',\n  message: 'The image is in use.',\n  target: 'image'")]
    [InlineData("{ code: 'Conflict', message: 'The image is in use.', target: 'image' }")]
    [InlineData("{'error': {'code': 'Conflict', 'message': 'The image is in use.', 'target': 'image'}}")]
    [InlineData("{\"error\":{\"code\":\"Conflict\",\"message\":\"The image is in use.\",\"target\":\"image\"")]
    [InlineData("{\"error\":{\"code\":\"Conflict\",\"target\":\"image\",\"message\":\"The image is in use.")]
    public void Broken_json_still_tells_code_and_message(string raw)
    {
        var error = Assert.Single(Clean.Read<ArmJsonReader>(raw));
        Assert.Equal(("Conflict", "The image is in use.", "image"), (error.Code, error.Message, error.Target));
    }

    [Fact]
    public void Json_that_a_terminal_cut_in_two_is_read()
    {
        const string raw = "2024-01-02T03:04:05.1234567Z {\"error\":{\"code\":\"Conflict\",\"message\":\"The image is\n2024-01-02T03:04:05.1234567Z  in use.\"}}";
        var error = Assert.Single(Clean.Read<ArmJsonReader>(raw));
        Assert.Equal("Conflict", error.Code);
        Assert.Equal("The image is in use.", error.Message.Replace("\n", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("{0} of {1}")]
    [InlineData("""{"statuses":[{"code":"ProvisioningState/succeeded","level":"Info","message":"ok"}]}""")]
    [InlineData("""{"name":"gal","properties":{"provisioningState":"Succeeded"}}""")]
    [InlineData("""{"lastRunStatus":{"runState":"Succeeded","message":"done"}}""")]
    [InlineData("""{"code":200,"message":"ok"}""")]
    [InlineData("const code: 'abc' = f();")]
    public void Other_json_holds_no_error(string raw) => Assert.Empty(Clean.Read<ArmJsonReader>(raw));
}
