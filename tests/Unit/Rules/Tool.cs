namespace SigTroubleshoot.Unit.Rules;

/// <summary>A tool that prints Azure's errors in its own way.</summary>
public enum Tool
{
    WindowsPowerShell,
    PowerShell7,
    AzCli,
    ArmJson,
    GoSdk,
    Terraform,
    TerraformPolled,
    Packer,
    Ansible,
}
