namespace SigTroubleshoot.Unit.Templates;

/// <summary>One template with every kind of resource that is judged, without faults, one value a line.</summary>
internal static class CleanTemplate
{
    private const string Gallery = """
        {
          "type": "Microsoft.Compute/galleries",
          "apiVersion": "2023-07-03",
          "name": "gal",
          "location": "westeurope",
          "properties": {
            "description": "Images of the web team.",
            "sharingProfile": {
              "permissions": "Private"
            }
          }
        },
        {
          "type": "Microsoft.Compute/galleries",
          "apiVersion": "2023-07-03",
          "name": "open",
          "location": "westeurope",
          "properties": {
            "sharingProfile": {
              "permissions": "Community",
              "communityGalleryInfo": {
                "publicNamePrefix": "contoso",
                "publisherUri": "https://contoso.example",
                "publisherContact": "images@contoso.example",
                "eula": "https://contoso.example/eula"
              }
            }
          }
        }
        """;

    private const string Definition = """
        {
          "type": "Microsoft.Compute/galleries/images",
          "apiVersion": "2023-07-03",
          "name": "gal/def",
          "location": "westeurope",
          "properties": {
            "osType": "Linux",
            "osState": "Generalized",
            "hyperVGeneration": "V2",
            "architecture": "x64",
            "endOfLifeDate": "2099-06-01T00:00:00Z",
            "identifier": {
              "publisher": "Contoso",
              "offer": "web",
              "sku": "frontend"
            },
            "recommended": {
              "vCPUs": {
                "min": 2,
                "max": 16
              },
              "memory": {
                "min": 4,
                "max": 64
              }
            },
            "features": [
              { "name": "SecurityType", "value": "TrustedLaunchSupported" }
            ]
          }
        }
        """;

    private const string FromImage = """
        {
          "type": "Microsoft.Compute/galleries/images/versions",
          "apiVersion": "2023-07-03",
          "name": "gal/def/1.0.0",
          "location": "westeurope",
          "properties": {
            "publishingProfile": {
              "endOfLifeDate": "2098-06-01T00:00:00Z",
              "excludeFromLatest": false,
              "replicaCount": 3,
              "replicationMode": "Full",
              "storageAccountType": "Standard_ZRS",
              "targetRegions": [
                {
                  "name": "westeurope",
                  "regionalReplicaCount": 4,
                  "storageAccountType": "Premium_LRS"
                },
                {
                  "name": "northeurope",
                  "regionalReplicaCount": 5
                }
              ]
            },
            "storageProfile": {
              "source": {
                "id": "[resourceId('Microsoft.Compute/images', 'img')]"
              }
            }
          }
        }
        """;

    private const string FromDisks = """
        {
          "type": "Microsoft.Compute/galleries/images/versions",
          "apiVersion": "2023-07-03",
          "name": "gal/def/2.0.0",
          "location": "westeurope",
          "properties": {
            "publishingProfile": {
              "targetRegions": [
                {
                  "name": "westeurope",
                  "regionalReplicaCount": 3,
                  "encryption": {
                    "osDiskImage": {
                      "diskEncryptionSetId": "[resourceId('Microsoft.Compute/diskEncryptionSets', 'des1')]"
                    },
                    "dataDiskImages": [
                      {
                        "lun": 0,
                        "diskEncryptionSetId": "[resourceId('Microsoft.Compute/diskEncryptionSets', 'des2')]"
                      }
                    ]
                  }
                },
                {
                  "name": "northeurope",
                  "regionalReplicaCount": 3,
                  "encryption": {
                    "osDiskImage": {
                      "diskEncryptionSetId": "[resourceId('Microsoft.Compute/diskEncryptionSets', 'des3')]"
                    },
                    "dataDiskImages": [
                      {
                        "lun": 0,
                        "diskEncryptionSetId": "[resourceId('Microsoft.Compute/diskEncryptionSets', 'des4')]"
                      }
                    ]
                  }
                }
              ]
            },
            "storageProfile": {
              "osDiskImage": {
                "source": {
                  "id": "[resourceId('Microsoft.Compute/snapshots', 'os')]"
                }
              },
              "dataDiskImages": [
                {
                  "lun": 0,
                  "source": {
                    "id": "[resourceId('Microsoft.Compute/snapshots', 'data0')]"
                  }
                },
                {
                  "lun": 1,
                  "source": {
                    "id": "[resourceId('Microsoft.Compute/disks', 'data1')]"
                  }
                }
              ]
            }
          }
        }
        """;

    private const string FromMachine = """
        {
          "type": "Microsoft.Compute/galleries/images/versions",
          "apiVersion": "2023-07-03",
          "name": "gal/def/3.0.0",
          "location": "westeurope",
          "properties": {
            "publishingProfile": {
              "targetRegions": [
                { "name": "westeurope", "regionalReplicaCount": 3 },
                { "name": "northeurope", "regionalReplicaCount": 3 }
              ]
            },
            "storageProfile": {
              "source": {
                "virtualMachineId": "[resourceId('Microsoft.Compute/virtualMachines', 'golden')]"
              }
            }
          }
        }
        """;

    private const string FromBlob = """
        {
          "type": "Microsoft.Compute/galleries/images/versions",
          "apiVersion": "2023-07-03",
          "name": "gal/def/4.0.0",
          "location": "westeurope",
          "properties": {
            "publishingProfile": {
              "targetRegions": [
                { "name": "westeurope", "regionalReplicaCount": 3 },
                { "name": "northeurope", "regionalReplicaCount": 3 }
              ]
            },
            "storageProfile": {
              "osDiskImage": {
                "source": {
                  "uri": "https://contoso.blob.core.windows.net/vhds/os.vhd",
                  "storageAccountId": "[resourceId('Microsoft.Storage/storageAccounts', 'contoso')]"
                }
              },
              "dataDiskImages": [
                {
                  "lun": 0,
                  "source": {
                    "uri": "https://contoso.blob.core.windows.net/vhds/data.vhd",
                    "storageAccountId": "[resourceId('Microsoft.Storage/storageAccounts', 'contoso')]"
                  }
                }
              ]
            }
          }
        }
        """;

    private const string Application = """
        {
          "type": "Microsoft.Compute/galleries/applications",
          "apiVersion": "2023-07-03",
          "name": "gal/app",
          "location": "westeurope",
          "properties": { "supportedOSType": "Linux" }
        },
        {
          "type": "Microsoft.Compute/galleries/applications/versions",
          "apiVersion": "2023-07-03",
          "name": "gal/app/1.0.0",
          "location": "westeurope",
          "properties": {
            "publishingProfile": {
              "source": {
                "mediaLink": "https://contoso.blob.core.windows.net/apps/app.zip"
              },
              "manageActions": { "install": "./install.sh", "remove": "./remove.sh" },
              "targetRegions": [ { "name": "westeurope", "regionalReplicaCount": 3 } ]
            }
          }
        }
        """;

    private const string ImageTemplate = """
        {
          "type": "Microsoft.VirtualMachineImages/imageTemplates",
          "apiVersion": "2024-02-01",
          "name": "build",
          "location": "westeurope",
          "identity": {
            "type": "UserAssigned",
            "userAssignedIdentities": { "[resourceId('Microsoft.ManagedIdentity/userAssignedIdentities', 'builder')]": {} }
          },
          "properties": {
            "source": {
              "type": "PlatformImage",
              "publisher": "Canonical",
              "offer": "ubuntu-24_04-lts",
              "sku": "server",
              "version": "latest"
            },
            "distribute": [
              {
                "type": "SharedImage",
                "runOutputName": "out",
                "galleryImageId": "[resourceId('Microsoft.Compute/galleries/images', 'gal', 'def')]",
                "replicationRegions": [
                  "westeurope",
                  "northeurope"
                ]
              }
            ]
          }
        }
        """;

    private const string Machines = """
        {
          "type": "Microsoft.Compute/images",
          "apiVersion": "2023-09-01",
          "name": "img",
          "location": "westeurope",
          "properties": {
            "hyperVGeneration": "V2",
            "storageProfile": {
              "osDisk": {
                "osType": "Linux",
                "osState": "Generalized",
                "blobUri": "https://contoso.blob.core.windows.net/vhds/img.vhd"
              }
            }
          }
        },
        {
          "type": "Microsoft.Compute/virtualMachines",
          "apiVersion": "2024-07-01",
          "name": "vm",
          "location": "westeurope",
          "properties": {
            "osProfile": {
              "computerName": "vm"
            },
            "securityProfile": {
              "securityType": "TrustedLaunch"
            },
            "storageProfile": {
              "imageReference": {
                "id": "[resourceId('Microsoft.Compute/galleries/images/versions', 'gal', 'def', '1.0.0')]"
              }
            }
          }
        },
        {
          "type": "Microsoft.Compute/virtualMachines",
          "apiVersion": "2024-07-01",
          "name": "vm2",
          "location": "westeurope",
          "properties": {
            "osProfile": { "computerName": "vm2" },
            "storageProfile": {
              "imageReference": {
                "publisher": "Canonical",
                "offer": "ubuntu-24_04-lts",
                "sku": "server",
                "version": "latest"
              }
            }
          }
        },
        {
          "type": "Microsoft.Compute/virtualMachineScaleSets",
          "apiVersion": "2024-07-01",
          "name": "vmss",
          "location": "westeurope",
          "sku": { "name": "Standard_D2s_v5", "capacity": 3 },
          "properties": {
            "upgradePolicy": {
              "mode": "Rolling",
              "automaticOSUpgradePolicy": { "enableAutomaticOSUpgrade": true }
            },
            "virtualMachineProfile": {
              "osProfile": { "computerNamePrefix": "vmss" },
              "storageProfile": {
                "imageReference": {
                  "communityGalleryImageId": "/CommunityGalleries/contoso-5a1e7c39/Images/web/Versions/latest"
                }
              }
            }
          }
        },
        {
          "type": "Microsoft.Compute/virtualMachineScaleSets",
          "apiVersion": "2024-07-01",
          "name": "vmss2",
          "location": "westeurope",
          "sku": { "name": "Standard_D2s_v5", "capacity": 3 },
          "properties": {
            "virtualMachineProfile": {
              "osProfile": { "computerNamePrefix": "vmss" },
              "storageProfile": {
                "imageReference": {
                  "sharedGalleryImageId": "/SharedGalleries/5a1e7c39-GAL/Images/web/Versions/latest"
                }
              }
            }
          }
        },
        {
          "type": "Microsoft.Compute/disks",
          "apiVersion": "2023-10-02",
          "name": "disk",
          "location": "westeurope",
          "properties": {
            "creationData": {
              "createOption": "FromImage",
              "galleryImageReference": {
                "id": "[resourceId('Microsoft.Compute/galleries/images/versions', 'gal', 'def', '1.0.0')]",
                "lun": 0
              }
            }
          }
        }
        """;

    /// <summary>The template.</summary>
    public static string Text { get; } = TemplateTester.Template(string.Join(",\n", Gallery, Definition, FromImage, FromDisks, FromMachine, FromBlob, Application, ImageTemplate, Machines)).ReplaceLineEndings("\n");
}
