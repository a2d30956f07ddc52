namespace SigTroubleshoot.Templates.Arm.Functions;

/// <summary>All functions of the template language.</summary>
internal static class ArmFunctions
{
    private static readonly Dictionary<string, ArmFunction> All = new[]
    {
        ScopeFunctions.All, IdFunctions.All, ReferenceFunctions.All, LogicFunctions.All, NumberFunctions.All, TextFunctions.All, EncodingFunctions.All, HashFunctions.All,
        DateFunctions.All, ListFunctions.All, ObjectFunctions.All, LambdaFunctions.All, NetworkFunctions.All,
    }.SelectMany(family => family).ToDictionary(function => function.Name, StringComparer.OrdinalIgnoreCase);

    // Only the deployment can call these.
    private static readonly string[] OfDeployment =
        ["pickZones", "providers", "roleDefinitions", "deployer", "externalInput", "externalInputs", "getSecret", "toLogicalZone", "toLogicalZones", "toPhysicalZone", "toPhysicalZones", "subscriptionZone"];

    /// <summary>The function with a name, ignoring case; null if it is not known.</summary>
    public static ArmFunction? Find(string name)
    {
        // The language has no namespace but this one.
        var plain = name.StartsWith("sys.", StringComparison.OrdinalIgnoreCase) ? name.Substring(4) : name;
        if (All.TryGetValue(plain, out var function))
            return function;
        var isOfDeployment = OfDeployment.Contains(plain, StringComparer.OrdinalIgnoreCase) || (plain.StartsWith("list", StringComparison.OrdinalIgnoreCase) && plain.Length > 4);
        return isOfDeployment ? new ArmFunction(plain, 0, int.MaxValue, call => call.Context.Unknown(call.Expression)) { Kind = FunctionKind.Structural } : null;
    }
}
