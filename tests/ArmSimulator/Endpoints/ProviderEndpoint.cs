namespace SigTroubleshoot.ArmSimulator;

/// <summary>Whether a subscription is registered for a resource provider, and registering it.</summary>
/// <remarks>Every provider is registered, unless the fault <see cref="FaultKind.NotRegistered"/> says otherwise; registering ends it.</remarks>
internal sealed class ProviderEndpoint(FaultPlan faults)
{
    /// <summary>The answer; null where the path is none of a provider.</summary>
    public Answer? Answer(ArmCall call)
    {
        var path = call.Path;
        if (path.ProvidersAt != 2 || path.Namespace is not { } provider)
            return null;
        if (call.Method == "POST" && path.Segments.Length == 5 && path.Is(4, "register"))
        {
            faults.Remove(FaultKind.NotRegistered);
            return State(path.Take(4), provider, "Registered");
        }

        return call.Method == "GET" && path.Segments.Length == 4 && faults.All.Any(fault => fault.Kinds.Contains(FaultKind.NotRegistered))
            ? State(path, provider, "NotRegistered")
            : null;
    }

    private static Answer State(ResourcePath path, string provider, string state) => ArmSimulator.Answer.Ok(json =>
    {
        json.WriteStartObject();
        json.WriteString("id", path.Text);
        json.WriteString("namespace", provider);
        json.WriteString("registrationPolicy", "RegistrationRequired");
        json.WriteStartArray("resourceTypes");
        json.WriteEndArray();
        json.WriteString("registrationState", state);
        json.WriteEndObject();
    });
}
