using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Arm.Functions;

/// <summary>What <c>environment()</c> returns in each cloud, as far as templates with galleries use it.</summary>
internal static class Clouds
{
    private static readonly Dictionary<string, string[]> All = new(StringComparer.OrdinalIgnoreCase)
    {
        ["AzureCloud"] = ["core.windows.net", ".vault.azure.net", ".database.windows.net", "https://management.azure.com/", "https://login.microsoftonline.com/", "https://portal.azure.com", "https://graph.windows.net/"],
        ["AzureUSGovernment"] = ["core.usgovcloudapi.net", ".vault.usgovcloudapi.net", ".database.usgovcloudapi.net", "https://management.usgovcloudapi.net/", "https://login.microsoftonline.us/", "https://portal.azure.us", "https://graph.windows.net/"],
        ["AzureChinaCloud"] = ["core.chinacloudapi.cn", ".vault.azure.cn", ".database.chinacloudapi.cn", "https://management.chinacloudapi.cn/", "https://login.chinacloudapi.cn/", "https://portal.azure.cn", "https://graph.chinacloudapi.cn/"],
    };

    /// <summary>The result of <c>environment()</c>; unknown without <c>-Environment</c>, and for a cloud that is not public.</summary>
    public static ObjectValue Describe(FunctionCall call)
    {
        if (call.Context.Run.Inputs.Environment is not { } name || !All.TryGetValue(name, out var cloud))
            return ScopeFunctions.Rest(call, []);
        return ScopeFunctions.Rest(
            call,
            [
                new("name", call.Result(name)),
                new("resourceManager", call.Result(cloud[3])),
                new("portal", call.Result(cloud[5])),
                new("graph", call.Result(cloud[6])),
                new("authentication", new ObjectValue([new("loginEndpoint", call.Result(cloud[4])), new("tenant", call.Result("common"))], call.Place) { Rest = call.Context.Unknown("environment().authentication") }),
                new("suffixes", new ObjectValue([new("storage", call.Result(cloud[0])), new("keyvaultDns", call.Result(cloud[1])), new("sqlServerHostname", call.Result(cloud[2]))], call.Place) { Rest = call.Context.Unknown("environment().suffixes") }),
            ]);
    }
}
