using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Templates.Terraform;

/// <summary>One instance of a resource or of a data source in a plan.</summary>
internal sealed class PlanInstance
{
    /// <summary>The whole address, such as <c>module.vm[0].azurerm_linux_virtual_machine.vm["a"]</c>.</summary>
    public required string Address { get; init; }

    /// <summary>The address of its module; empty for the root module.</summary>
    public string Module { get; init; } = "";

    /// <summary>Whether it is a data source.</summary>
    public bool IsData { get; init; }

    /// <summary>The type, such as <c>azurerm_shared_image</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The name in the configuration.</summary>
    public required string Name { get; init; }

    /// <summary>The index of <c>count</c> or the key of <c>for_each</c>; null value if there is none.</summary>
    public JsonValue Index { get; init; } = JsonValue.Null;

    /// <summary>The attributes that are known.</summary>
    public JsonValue Values { get; init; } = JsonValue.Null;

    /// <summary>true at the path of each attribute that is known only after apply.</summary>
    public JsonValue Unknown { get; init; } = JsonValue.Null;

    /// <summary>true at the path of each sensitive attribute.</summary>
    public JsonValue Sensitive { get; init; } = JsonValue.Null;

    /// <summary>Whether the plan says at all what is known only after apply.</summary>
    public bool HasMarks { get; init; } = true;

    /// <summary>Whether the plan changes nothing about it.</summary>
    public bool IsUnchanged { get; init; }

    /// <summary>Whether the plan deletes it and creates it again.</summary>
    public bool IsReplaced { get; init; }

    /// <summary>Where it is in the plan.</summary>
    public int Start { get; init; }

    /// <summary>The address without the index, in its module.</summary>
    public string LocalAddress => (IsData ? "data." : "") + Type + "." + Name;
}
