namespace SigTroubleshoot.ArmSimulator;

/// <summary>Determines which part of the simulator a path belongs to.</summary>
internal static class Requests
{
    /// <summary>Whether it is a path of Azure Resource Manager.</summary>
    public static bool IsArm(string path) => Starts(path, "/subscriptions") || Starts(path, "/providers");

    /// <summary>Whether it is a path of the simulator's own controls.</summary>
    public static bool IsControl(string path) => Starts(path, "/simulator");

    private static bool Starts(string path, string root) =>
        path.StartsWith(root, StringComparison.OrdinalIgnoreCase) && (path.Length == root.Length || path[root.Length] == '/');
}
