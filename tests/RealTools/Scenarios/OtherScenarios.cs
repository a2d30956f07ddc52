using System.Text.Json.Nodes;
using SigTroubleshoot.ArmSimulator;

namespace SigTroubleshoot.RealTools;

/// <summary>Scenarios that belong to no rule: what goes well, what is overcome, and answers that are broken.</summary>
internal static class OtherScenarios
{
    /// <summary>The write succeeds.</summary>
    public static Scenario Well { get; } = new("success", null, Target.Version);

    /// <summary>The write succeeds at the second try.</summary>
    public static Scenario ThrottledOnce { get; } = new("throttled once", null, Target.Version, new Fault(FaultKind.ComputeThrottled) { Method = "PUT", Path = "/versions/", Count = 1 });

    /// <summary>The client registers the provider, and the write succeeds. Only Azure CLI does that.</summary>
    public static Scenario Registered { get; } = new("provider registered on the way", null, Target.Gallery, new Fault(FaultKind.NotRegistered));

    /// <summary>A gallery error that no rule knows, with a line break in its message.</summary>
    public static Scenario Unknown { get; } = UnknownOf(Polling.None);

    /// <summary>The same, polled.</summary>
    public static Scenario UnknownPolled { get; } = UnknownOf(Polling.AsyncOperation);

    /// <summary>The cause is in the details of an error that says nothing.</summary>
    public static Scenario InDetails { get; } = new("cause in details", "SIG431", Target.Version, RuleScenarios.Refuse(Target.Version, new Refusal
    {
        Code = "InvalidParameter",
        Message = "The request is not valid.",
        Details = new JsonArray(RuleScenarios.Refused.First(scenario => scenario.Rule == "SIG431").Faults[0].Refusal!.Error()),
    }))
    { Sign = "has a different" };

    /// <summary>Throttled at every try.</summary>
    public static Scenario Throttled { get; } = new("throttled every time", "SIG910", Target.Version, new Fault(FaultKind.Throttled) { Method = "PUT", Path = "/versions/" });

    /// <summary>A page of a gateway in place of JSON.</summary>
    public static Scenario BadGateway { get; } = Broken("bad gateway with HTML", 502, "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n</body>\r\n</html>\r\n", "text/html");

    /// <summary>JSON that ends in the middle.</summary>
    public static Scenario CutJson { get; } = Broken("JSON cut short", 409, "{\n  \"error\": {\n    \"code\": \"Conflict\",\n    \"message\": \"The source i", "application/json; charset=utf-8");

    /// <summary>404 without a body.</summary>
    public static Scenario EmptyNotFound { get; } = Broken("404 without a body", 404, "", "text/plain");

    /// <summary>All that end well.</summary>
    public static IReadOnlyList<Scenario> Fine { get; } = [Well, ThrottledOnce];

    /// <summary>All that fail.</summary>
    public static IReadOnlyList<Scenario> Failing { get; } = [Unknown, UnknownPolled, InDetails, Throttled];

    /// <summary>All whose answer says nothing of the cause.</summary>
    public static IReadOnlyList<Scenario> Mute { get; } = [BadGateway, CutJson, EmptyNotFound];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Scenario> All { get; } = [.. Fine, .. Failing, .. Mute];

    private static Scenario UnknownOf(Polling polling) => new("unknown error", "SIG000", Target.Version, RuleScenarios.Refuse(Target.Version, new Refusal
    {
        Status = 409,
        Code = "Conflict",
        Message = "The greenhouse of this image is closed.\r\nOpen it and try again.",
        Target = "galleryImageVersion",
        Polling = polling,
    }));

    private static Scenario Broken(string name, int status, string body, string type) =>
        new(name, null, Target.Version, RuleScenarios.Refuse(Target.Version, new Refusal { Status = status, Body = body, ContentType = type })) { IsMute = true };
}
