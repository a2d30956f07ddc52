using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Templates.Terraform;

/// <summary>The address of something in a plan, and its parts.</summary>
/// <param name="Whole">The whole address, such as <c>module.vm[0].azurerm_linux_virtual_machine.vm["a"]</c>.</param>
/// <param name="Module">The address of the module; empty for the root module.</param>
/// <param name="IsData">Whether it is a data source.</param>
/// <param name="Type">The type.</param>
/// <param name="Name">The name in the configuration.</param>
/// <param name="Index">The index of <c>count</c> or the key of <c>for_each</c>; null value if there is none.</param>
internal sealed record PlanAddress(string Whole, string Module, bool IsData, string Type, string Name, JsonValue Index)
{
    private const string Data = "data";

    /// <summary>The address; empty if there is none.</summary>
    public static string Of(JsonValue resource) => resource["address"].Text;

    /// <summary>Reads the address of a resource. What is not written beside it follows from it.</summary>
    public static PlanAddress Parse(JsonValue resource)
    {
        var whole = Of(resource);
        var module = string.Join(".", ModuleAddress.Parse(whole));
        var local = module.Length > 0 && module.Length < whole.Length ? whole.Substring(module.Length + 1) : whole;
        var open = local.IndexOf('[');
        var parts = (open < 0 ? local : local.Substring(0, open)).Split('.');
        var index = resource["index"];
        if (index.Kind == JsonKind.Null && open >= 0 && local[local.Length - 1] == ']')
            index = StrictJsonReader.Parse(local.Substring(open + 1, local.Length - open - 2)).Value;
        return new PlanAddress(
            whole,
            module,
            resource["mode"].Text is { Length: > 0 } mode ? mode == Data : parts[0] == Data,
            resource["type"].Text is { Length: > 0 } type ? type : parts.Length > 1 ? parts[parts.Length - 2] : "",
            resource["name"].Text is { Length: > 0 } name ? name : parts[parts.Length - 1],
            index);
    }
}
