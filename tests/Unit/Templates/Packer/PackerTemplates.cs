namespace SigTroubleshoot.Unit.Templates.Packer;

/// <summary>Templates without faults, which the tests edit.</summary>
internal static class PackerTemplates
{
    public const string Hcl = """
        packer {
          required_plugins {
            azure = { source = "github.com/hashicorp/azure", version = ">= 2.0.0" }
          }
        }

        variable "gallery" {
          type    = string
          default = "gal_contoso"
        }

        variable "regions" {
          type    = list(string)
          default = ["northeurope", "uksouth"]
        }

        variable "secret" {
          type      = string
          default   = "P@ss-planted-1"
          sensitive = true
        }

        locals {
          definition = "web-${lower("Linux")}"
          version    = "1.2.3"
        }

        source "azure-arm" "ubuntu" {
          client_secret   = var.secret
          subscription_id = "00000000-0000-0000-0000-000000000001"
          location        = "westeurope"
          vm_size         = "Standard_D2s_v5"
          os_type         = "Linux"
          image_publisher = "Canonical"
          image_offer     = "ubuntu-24_04-lts"
          image_sku       = "server"

          shared_image_gallery_destination {
            resource_group       = "rg-images"
            gallery_name         = var.gallery
            image_name           = local.definition
            image_version        = local.version
            storage_account_type = "Standard_ZRS"
            replication_regions  = var.regions
          }
          shared_image_gallery_replica_count             = 3
          shared_gallery_image_version_end_of_life_date  = "2099-06-30T00:00:00Z"
        }

        source "azure-arm" "regions" {
          subscription_id                   = "00000000-0000-0000-0000-000000000001"
          location                          = "West Europe"
          os_type                           = "Linux"
          managed_image_name                = "img-web"
          managed_image_resource_group_name = "rg-images"

          shared_image_gallery {
            subscription   = "00000000-0000-0000-0000-000000000001"
            resource_group = "rg-images"
            gallery_name   = "gal_base"
            image_name     = "base"
            image_version  = "latest"
          }

          shared_image_gallery_destination {
            resource_group = "rg-images"
            gallery_name   = "gal_fabrikam"
            image_name     = "app"
            image_version  = "2.0.0"
            target_region {
              name     = "westeurope"
              replicas = 3
            }
            target_region {
              name     = "northeurope"
              replicas = 4
            }
          }
        }

        build {
          sources = ["source.azure-arm.ubuntu", "source.azure-arm.regions"]

          provisioner "shell" {
            inline = ["echo ${build.ID}", "waagent -force -deprovision+user"]
          }
        }
        """;

    public const string Json = """
        {
          "variables": {
            "gallery": "gal_contoso",
            "version": "1.2.3",
            "client_secret": "{{env `ARM_CLIENT_SECRET`}}"
          },
          "sensitive-variables": ["client_secret"],
          "builders": [
            {
              "type": "azure-arm",
              "name": "ubuntu",
              "client_secret": "{{user `client_secret`}}",
              "subscription_id": "00000000-0000-0000-0000-000000000001",
              "location": "West Central US",
              "os_type": "Linux",
              "shared_image_gallery_destination": {
                "resource_group": "rg-images",
                "gallery_name": "{{user `gallery`}}",
                "image_name": "web",
                "image_version": "{{user `version`}}",
                "replication_regions": ["eastus", "westus2"]
              },
              "shared_image_gallery_replica_count": 3
            }
          ]
        }
        """;
}
