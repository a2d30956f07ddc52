using System.Globalization;
using System.Text;

namespace SigTroubleshoot.Bench;

/// <summary>Writes ARM templates as people have them: mostly networks, VMs, and modules, and a few resources of a gallery.</summary>
internal static class TemplateGenerator
{
    private const string Schema = "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#";

    /// <summary>A template without faults.</summary>
    /// <param name="number">Which one; the same number gives the same template.</param>
    /// <param name="length">The least length in characters.</param>
    /// <param name="images">The number of galleries, definitions, and image versions in it.</param>
    public static string Write(int number, int length, int images)
    {
        List<string> resources = [.. Gallery(number, images)];
        var others = 0;
        for (var total = resources.Sum(item => item.Length); total < length; others++)
        {
            resources.Add(Other(number, others));
            total += resources[^1].Length;
        }

        return $$"""
            {
              "$schema": "{{Schema}}",
              "contentVersion": "1.0.0.0",
              "parameters": {
                "location": { "type": "string", "defaultValue": "[resourceGroup().location]", "metadata": { "description": "The region." } },
                "prefix": { "type": "string", "defaultValue": "contoso{{number}}" },
                "subnetId": { "type": "string" },
                "adminPassword": { "type": "securestring" },
                "vmSize": { "type": "string", "defaultValue": "Standard_D4s_v5", "allowedValues": [ "Standard_D4s_v5", "Standard_D8s_v5" ] },
                "tags": { "type": "object", "defaultValue": { "owner": "images", "costCenter": "{{number}}" } }
              },
              "variables": {
                "galleryName": "[replace(format('gal{0}', parameters('prefix')), '-', '_')]",
                "imageName": "[format('{0}-web', parameters('prefix'))]",
                "regions": [ "westeurope", "northeurope" ]
              },
              "resources": [
            {{string.Join(",\n", resources)}}
              ],
              "outputs": { "galleryName": { "type": "string", "value": "[variables('galleryName')]" } }
            }
            """;
    }

    private static IEnumerable<string> Gallery(int number, int count)
    {
        for (var i = 0; i < count; i++)
        {
            yield return (i % 3) switch
            {
                0 => $$"""
                        {
                          "type": "Microsoft.Compute/galleries",
                          "apiVersion": "2023-07-03",
                          "name": "[concat(variables('galleryName'), '{{i / 3}}')]",
                          "location": "[parameters('location')]",
                          "tags": "[parameters('tags')]",
                          "properties": { "description": "The images of team {{number}}." }
                        }
                    """,
                1 => $$"""
                        {
                          "type": "Microsoft.Compute/galleries/images",
                          "apiVersion": "2023-07-03",
                          "name": "[format('{0}{{i / 3}}/{1}', variables('galleryName'), variables('imageName'))]",
                          "location": "[parameters('location')]",
                          "dependsOn": [ "[resourceId('Microsoft.Compute/galleries', concat(variables('galleryName'), '{{i / 3}}'))]" ],
                          "properties": {
                            "osType": "Linux",
                            "osState": "Generalized",
                            "hyperVGeneration": "V2",
                            "architecture": "x64",
                            "identifier": { "publisher": "Contoso{{number}}", "offer": "web", "sku": "[concat(parameters('prefix'), '-{{i / 3}}')]" },
                            "recommended": { "vCPUs": { "min": 2, "max": 16 }, "memory": { "min": 4, "max": 64 } },
                            "features": [ { "name": "SecurityType", "value": "TrustedLaunchSupported" } ]
                          }
                        }
                    """,
                _ => $$"""
                        {
                          "type": "Microsoft.Compute/galleries/images/versions",
                          "apiVersion": "2023-07-03",
                          "name": "[concat(variables('galleryName'), '{{i / 3}}/', variables('imageName'), '/1.{{number}}.0')]",
                          "location": "westeurope",
                          "dependsOn": [ "[resourceId('Microsoft.Compute/galleries/images', concat(variables('galleryName'), '{{i / 3}}'), variables('imageName'))]" ],
                          "properties": {
                            "publishingProfile": {
                              "replicaCount": 3,
                              "storageAccountType": "Standard_ZRS",
                              "targetRegions": [
                                { "name": "[variables('regions')[0]]", "regionalReplicaCount": 3, "storageAccountType": "Standard_ZRS" },
                                { "name": "[variables('regions')[1]]", "regionalReplicaCount": 3, "storageAccountType": "Standard_ZRS" }
                              ]
                            },
                            "storageProfile": { "source": { "id": "[resourceId('Microsoft.Compute/images', concat('img', '{{number}}'))]" } }
                          }
                        }
                    """,
            };
        }
    }

    private static string Other(int number, int index) => (index % 8) switch
    {
        0 => Network(number, index),
        1 => Machine(index),
        2 or 6 => Module(number, index),
        3 or 5 => SecurityGroup(index),
        4 => $$"""
                {
                  "type": "Microsoft.Network/networkInterfaces",
                  "apiVersion": "2024-01-01",
                  "name": "[concat(parameters('prefix'), '-nic{{index}}-', copyIndex())]",
                  "location": "[parameters('location')]",
                  "copy": { "name": "nics{{index}}", "count": 4 },
                  "properties": { "ipConfigurations": [ { "name": "first", "properties": { "privateIPAllocationMethod": "Dynamic", "subnet": { "id": "[parameters('subnetId')]" } } } ] }
                }
            """,
        _ => $$"""
                {
                  "type": "Microsoft.Storage/storageAccounts",
                  "apiVersion": "2023-05-01",
                  "name": "[take(concat('st{{index}}', uniqueString(resourceGroup().id, parameters('prefix'))), 24)]",
                  "location": "[parameters('location')]",
                  "sku": { "name": "Standard_LRS" },
                  "kind": "StorageV2",
                  "properties": { "allowBlobPublicAccess": false, "minimumTlsVersion": "TLS1_2", "supportsHttpsTrafficOnly": true }
                }
            """,
    };

    private static string Machine(int index) => $$"""
            {
              "type": "Microsoft.Compute/virtualMachines",
              "apiVersion": "2024-07-01",
              "name": "[format('{0}-vm{1}', parameters('prefix'), {{index}})]",
              "location": "[parameters('location')]",
              "tags": "[parameters('tags')]",
              "properties": {
                "hardwareProfile": { "vmSize": "[parameters('vmSize')]" },
                "osProfile": { "computerName": "vm{{index}}", "adminUsername": "operator", "adminPassword": "[parameters('adminPassword')]" },
                "storageProfile": {
                  "imageReference": { "publisher": "Canonical", "offer": "ubuntu-24_04-lts", "sku": "server", "version": "latest" },
                  "osDisk": { "createOption": "FromImage", "managedDisk": { "storageAccountType": "Premium_LRS" } }
                },
                "networkProfile": { "networkInterfaces": [ { "id": "[resourceId('Microsoft.Network/networkInterfaces', concat(parameters('prefix'), '-nic{{index}}-0'))]" } ] }
              }
            }
        """;

    private static string Network(int number, int index)
    {
        var subnets = Enumerable.Range(0, 12).Select(i => $$"""
                        { "name": "subnet{{i}}", "properties": { "addressPrefix": "10.{{number % 200}}.{{i}}.0/24", "networkSecurityGroup": { "id": "[resourceId('Microsoft.Network/networkSecurityGroups', concat(parameters('prefix'), '-nsg'))]" } } }
            """);
        return $$"""
                {
                  "type": "Microsoft.Network/virtualNetworks",
                  "apiVersion": "2024-01-01",
                  "name": "[concat(parameters('prefix'), '-vnet{{index}}')]",
                  "location": "[parameters('location')]",
                  "properties": {
                    "addressSpace": { "addressPrefixes": [ "10.{{number % 200}}.0.0/16" ] },
                    "subnets": [
            {{string.Join(",\n", subnets)}}
                    ]
                  }
                }
            """;
    }

    private static string SecurityGroup(int index)
    {
        var rules = new StringBuilder();
        for (var i = 0; i < 16; i++)
        {
            rules.Append(i == 0 ? "" : ",\n").Append(CultureInfo.InvariantCulture, $$"""
                            { "name": "rule{{i}}", "properties": { "priority": {{100 + i}}, "access": "Allow", "direction": "Inbound", "protocol": "Tcp", "sourceAddressPrefix": "*", "sourcePortRange": "*", "destinationAddressPrefix": "*", "destinationPortRange": "{{8000 + i}}" } }
                """);
        }

        return $$"""
                {
                  "type": "Microsoft.Network/networkSecurityGroups",
                  "apiVersion": "2024-01-01",
                  "name": "[concat(parameters('prefix'), '-nsg{{index}}')]",
                  "location": "[parameters('location')]",
                  "properties": {
                    "securityRules": [
            {{rules}}
                    ]
                  }
                }
            """;
    }

    private static string Module(int number, int index) => $$"""
            {
              "type": "Microsoft.Resources/deployments",
              "apiVersion": "2022-09-01",
              "name": "[format('module{0}', {{index}})]",
              "properties": {
                "mode": "Incremental",
                "expressionEvaluationOptions": { "scope": "inner" },
                "parameters": { "location": { "value": "[parameters('location')]" }, "prefix": { "value": "[concat(parameters('prefix'), '-{{index}}')]" } },
                "template": {
                  "$schema": "{{Schema}}",
                  "contentVersion": "1.0.0.0",
                  "parameters": { "location": { "type": "string" }, "prefix": { "type": "string" } },
                  "resources": [
        {{Network(number, index)}},
        {{SecurityGroup(index)}}
                  ]
                }
              }
            }
        """;
}
