namespace SigTroubleshoot.Templates.Terraform;

/// <summary>What a file of Terraform contains.</summary>
internal enum TerraformFileKind
{
    /// <summary>Something else.</summary>
    Other,

    /// <summary>A plan as JSON.</summary>
    Plan,

    /// <summary>A plan as JSON that is not valid.</summary>
    InvalidJson,

    /// <summary>A plan as <c>terraform plan -out</c> writes it.</summary>
    BinaryPlan,

    /// <summary>The output of <c>terraform plan -json</c>.</summary>
    Log,

    /// <summary>The output of <c>terraform plan</c>.</summary>
    Text,

    /// <summary>A state.</summary>
    State,

    /// <summary>A configuration.</summary>
    Configuration,
}
