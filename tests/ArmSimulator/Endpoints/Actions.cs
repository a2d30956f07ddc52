namespace SigTroubleshoot.ArmSimulator;

/// <summary>The action that a request needs, and its scope.</summary>
internal static class Actions
{
    /// <summary>The action: <c>Microsoft.Compute/galleries/images/read</c>.</summary>
    public static string Of(ArmCall call)
    {
        var verb = call.Method switch { "GET" or "HEAD" => "read", "DELETE" => "delete", "POST" => "action", _ => "write" };
        var path = call.Path;
        if (path.ProvidersAt >= 0 && path.Namespace is not null && path.TypeWords.Any())
            return $"{path.Type}/{verb}";
        if (path.Namespace is not null)
            return $"Microsoft.Resources/subscriptions/providers/{verb}";
        if (path.Is(2, "resourceGroups"))
            return $"Microsoft.Resources/subscriptions/resourceGroups/{verb}";
        return path.Segments.Length > 2 ? $"Microsoft.Resources/subscriptions/{path.Segments[2]}/{verb}" : $"Microsoft.Resources/subscriptions/{verb}";
    }

    /// <summary>The scope: the resource, or the parent of a collection.</summary>
    public static ResourcePath Scope(ResourcePath path)
    {
        if (path.IsResource)
            return path;
        var above = path.Up();
        return above.ProvidersAt >= 0 && above.ProvidersAt + 2 == above.Segments.Length ? above.Up(2) : above;
    }
}
